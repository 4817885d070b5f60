package dev.whetstone.core.practice;

import dev.whetstone.core.delivery.RoundId;
import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.question.QuestionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An attempt to record. {@code round} is the open round it counts for, {@code group} the one whose
 * board gets the points, {@code date} the local date it counts for.
 */
public record Attempt(
    MemberId member,
    String key,
    QuestionId question,
    Optional<GroupId> group,
    Optional<RoundId> round,
    LocalDate date,
    Answer answer,
    Instant at) {}
