package dev.whetstone.core.practice;

import dev.whetstone.core.delivery.RoundId;
import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.question.QuestionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An attempt to record. {@code round} is the one it was asked in, if any, and {@code inTime}
 * whether that was still open; {@code group} is the one whose board gets the points, {@code date}
 * the local date it counts for.
 */
public record Attempt(
    MemberId member,
    String key,
    QuestionId question,
    Optional<GroupId> group,
    Optional<RoundId> round,
    boolean inTime,
    LocalDate date,
    Answer answer,
    Instant at) {}
