package dev.whetstone.app;

import dev.whetstone.core.chat.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Compares this machine's clock with the database's. */
final class ClockCheck {
  private static final Duration TOO_FAR = Duration.ofSeconds(2);

  private ClockCheck() {}

  static Finding compared(InstantSource machine, InstantSource database) {
    Instant here = machine.instant();
    Duration ahead = Duration.between(database.instant(), here);
    String what =
        String.format(
            Locale.ROOT,
            "Clock: this machine's is %.1f s %s the database's, which is the one that counts",
            ahead.abs().toMillis() / 1000.0,
            ahead.isNegative() ? "behind" : "ahead of");
    return ahead.abs().compareTo(TOO_FAR) <= 0
        ? Finding.fine(what)
        : Finding.problem(what, "Let both machines set their clocks by the network (NTP).");
  }
}
