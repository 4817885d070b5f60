package dev.whetstone.core.practice;

import dev.whetstone.core.delivery.Round;
import dev.whetstone.core.streak.Streak;
import dev.whetstone.core.streak.Streaks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/** Records attempts and says what they brought. */
public final class Answering {
  /** What an attempt brought. */
  record Result(Answer answer, int points, Streak streak) {}

  private final Attempts attempts;
  private final Streaks streaks;
  private final InstantSource clock;

  public Answering(Attempts attempts, Streaks streaks, InstantSource clock) {
    this.attempts = attempts;
    this.streaks = streaks;
    this.clock = clock;
  }

  /** Empty where the member had attempted it already; nothing is changed then. */
  Optional<Result> attempt(Sitting sitting, Answer answer) {
    if (sitting.before().attempt().isPresent()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    OptionalInt points = record(sitting, answer, now);
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Result(answer, points.getAsInt(), streaks.streak(sitting.member().id(), now)));
  }

  /** What the member attempted earlier. */
  Before.Done earlier(Sitting sitting) {
    return sitting
        .before()
        .attempt()
        .or(() -> attempts.before(sitting.member().id(), sitting.asked().key()).attempt())
        .orElseThrow();
  }

  void reveal(Sitting sitting) {
    if (sitting.before().attempt().isEmpty()) {
      attempts.reveal(sitting.member().id(), sitting.asked().key(), clock.instant());
    }
  }

  void keepWords(Sitting sitting, String words) {
    attempts.keepWords(sitting.member().id(), sitting.asked().key(), words, clock.instant());
  }

  private OptionalInt record(Sitting sitting, Answer answer, Instant now) {
    Attempt attempt =
        new Attempt(
            sitting.member().id(),
            sitting.asked().key(),
            sitting.question().id(),
            sitting.group(),
            sitting.round().map(Round::id),
            sitting.inOpenRound(),
            sitting.date(),
            answer,
            now);
    if (sitting.inOpenRound()) {
      return attempts.record(attempt, Points.inRound(answer, sitting.question().difficulty()));
    }
    return sitting.afterClosing() ? attempts.record(attempt, 0) : attempts.recordPractice(attempt);
  }
}
