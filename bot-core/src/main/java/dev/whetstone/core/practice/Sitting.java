package dev.whetstone.core.practice;

import dev.whetstone.core.delivery.Round;
import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.group.Member;
import dev.whetstone.core.question.Question;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A member in front of a question. {@code round} is the round it was asked in, open or closed;
 * {@code date} the local date that an attempt now counts for.
 */
record Sitting(
    Member member,
    Asked asked,
    Question question,
    Optional<Round> round,
    Optional<GroupId> group,
    LocalDate date,
    Before before) {

  boolean inOpenRound() {
    return round.map(Round::open).orElse(false);
  }

  boolean afterClosing() {
    return round.isPresent() && !inOpenRound();
  }
}
