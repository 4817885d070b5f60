package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.delivery.Opening.NewRound;
import dev.whetstone.core.group.StudyGroup;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.rotation.Rotation;
import dev.whetstone.core.schedule.CatchUp;
import dev.whetstone.core.schedule.Slot;
import dev.whetstone.core.schedule.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what is opened, without a clock or a database. */
public final class RoundPlanner {
  private final QuestionBank bank;
  private final Duration grace;

  /** {@code grace}: how late a round may be and still be posted. */
  public RoundPlanner(QuestionBank bank, Duration grace) {
    this.bank = bank;
    this.grace = grace;
  }

  /** The plan for a group whose slot is due. No question is spent where it cannot be posted. */
  public Opening due(DueGroup due, Instant now) {
    StudyGroup group = due.group();
    CatchUp plan = CatchUp.plan(group.schedule(), scheduled(group), now, grace);
    Optional<NewRound> round =
        plan.post().filter(_ -> due.reachable()).flatMap(slot -> round(due, slot, slot.at()));
    List<LocalDate> cancelled = new ArrayList<>(plan.cancelled());
    if (round.isEmpty()) {
      plan.post().map(Slot::date).ifPresent(cancelled::add);
    }
    return new Opening(round, cancelled, Optional.of(plan.next()));
  }

  /** The slot at its scheduled time: one that was put off must not look less late than it is. */
  private static Slot scheduled(StudyGroup group) {
    Slot next = group.next().orElseThrow();
    return group.schedule().on(next.date()).orElse(next);
  }

  /** The plan for a group whose admin wants today's question at once. */
  public Opening now(DueGroup due, Instant now) {
    if (!due.reachable()) {
      throw outOfReach();
    }
    StudyGroup group = due.group();
    Slot today = new Slot(group.schedule().dateAt(now), now);
    if (!group.lastDateOrNever().isBefore(today.date())) {
      throw new Refusal(
          "There is already a question for " + Times.day(group.lastDateOrNever()) + ".",
          "There is one question a day. " + group.nextInWords());
    }
    NewRound round = round(due, today, now).orElseThrow(RoundPlanner::emptyDeck);
    Optional<Slot> next = group.next().map(_ -> group.schedule().upcoming(now, today.date()));
    return new Opening(Optional.of(round), List.of(), next);
  }

  boolean deckIsEmpty(StudyGroup group) {
    return group.deck().of(bank).isEmpty();
  }

  private Optional<NewRound> round(DueGroup due, Slot slot, Instant from) {
    return Rotation.next(due.group().deck(), bank, due.history(), due.group().seed())
        .map(pick -> new NewRound(slot, pick, from.plus(grace)));
  }

  private static Refusal outOfReach() {
    return new Refusal(
        "Posting here stopped because this channel could not be reached.",
        "Use /resume here, then /post-now again.");
  }

  private static Refusal emptyDeck() {
    return new Refusal(
        "No question of the bank fits this channel's deck any more.",
        "Choose other topics or difficulties with /setup.");
  }
}
