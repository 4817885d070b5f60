package dev.whetstone.core.delivery;

import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.question.QuestionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The question of one group for one local date. {@code until} is when it is expected to close: at
 * the next opening, at the latest 72 hours after its own.
 */
public record Round(
    RoundId id,
    GroupId group,
    LocalDate date,
    ZoneId zone,
    QuestionId question,
    boolean open,
    Instant until) {}
