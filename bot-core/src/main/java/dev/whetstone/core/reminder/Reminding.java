package dev.whetstone.core.reminder;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.DirectMessages;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.delivery.Round;
import dev.whetstone.core.delivery.SideBySide;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.reminder.Reminders.Due;
import dev.whetstone.core.reminder.Reminders.Outcome;
import dev.whetstone.core.schedule.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tick that sends reminders that are due. */
public final class Reminding {
  private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);
  private static final int BATCH = 100;
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** How late a reminder may be. */
  private static final Duration GRACE = Duration.ofHours(1);

  /** For so long after a lost lease a platform is trusted to know a key again. */
  private static final Duration REMEMBERED = Duration.ofMinutes(2);

  private final Reminders reminders;
  private final Platforms platforms;
  private final QuestionBank bank;
  private final InstantSource clock;

  public Reminding(
      Reminders reminders, Platforms platforms, QuestionBank bank, InstantSource clock) {
    this.reminders = reminders;
    this.platforms = platforms;
    this.bank = bank;
    this.clock = clock;
  }

  public void tick() {
    List<Due> batch;
    do {
      Instant now = clock.instant();
      Instant leaseUntil = now.plus(LEASE).truncatedTo(ChronoUnit.MICROS); // as the store keeps it
      batch = reminders.claim(platforms.ids(), now, leaseUntil, BATCH);
      List<Outcome> outcomes =
          SideBySide.map(batch, due -> remind(due, now)).stream()
              .flatMap(Optional::stream)
              .toList();
      reminders.record(outcomes, leaseUntil);
    } while (batch.size() == BATCH);
  }

  /** Nothing where nobody knows how it went: the lease runs out into a retry with the same key. */
  private Optional<Outcome> remind(Due due, Instant now) {
    try {
      Optional<Card> card = wanted(due, now) ? card(due) : Optional.empty();
      return Optional.of(card.map(c -> send(due, c)).orElseGet(() -> skipped(due)));
    } catch (RuntimeException failure) {
      LOG.error("The reminder of member {} failed", due.member().value(), failure);
      return Optional.empty();
    }
  }

  private static boolean wanted(Due due, Instant now) {
    LocalDate date = date(due);
    boolean reminded = due.reminder().last().filter(last -> !last.isBefore(date)).isPresent();
    boolean perhapsSent = due.lost().filter(end -> now.isAfter(end.plus(REMEMBERED))).isPresent();
    return !reminded && !perhapsSent && now.isBefore(latest(due));
  }

  private Optional<Card> card(Due due) {
    return due.round().flatMap(round -> question(round).map(q -> ReminderCard.of(due, q, round)));
  }

  private Optional<Question> question(Round round) {
    return bank.find(round.question());
  }

  private Outcome send(Due due, Card card) {
    if (!(platforms.get(due.address().workspace().platform()) instanceof DirectMessages direct)) {
      return ended(due, "this platform has no private messages any more");
    }
    return switch (direct.send(due.address(), card, key(due))) {
      case PostResult.Posted _ -> sent(due);
      case PostResult.TryLater(Duration after, String _) -> later(due, clock.instant().plus(after));
      case PostResult.Unreachable(String reason) -> ended(due, reason);
    };
  }

  private static PostKey key(Due due) {
    return new PostKey("r" + Long.toHexString(due.member().value()) + "-" + date(due).toEpochDay());
  }

  private Outcome sent(Due due) {
    return new Outcome(
        due.member(), Optional.of(next(due)), Optional.of(date(due)), Optional.empty());
  }

  private Outcome skipped(Due due) {
    return new Outcome(due.member(), Optional.of(next(due)), Optional.empty(), Optional.empty());
  }

  private Outcome later(Due due, Instant at) {
    return at.isBefore(latest(due))
        ? new Outcome(
            due.member(), Optional.of(new Slot(date(due), at)), Optional.empty(), Optional.empty())
        : skipped(due);
  }

  private static Outcome ended(Due due, String reason) {
    return new Outcome(due.member(), Optional.empty(), Optional.empty(), Optional.of(reason));
  }

  private static LocalDate date(Due due) {
    return slot(due).date();
  }

  /** The slot at its scheduled time: one that was put off must not look less late than it is. */
  private static Instant latest(Due due) {
    Slot slot = slot(due);
    return due.reminder().schedule().on(slot.date()).orElse(slot).at().plus(GRACE);
  }

  private Slot next(Due due) {
    return due.reminder().schedule().upcoming(clock.instant(), date(due));
  }

  private static Slot slot(Due due) {
    return due.reminder().next().orElseThrow();
  }
}
