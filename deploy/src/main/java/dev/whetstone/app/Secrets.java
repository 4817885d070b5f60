package dev.whetstone.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps tokens and passwords out of everything that is written, should a library ever quote one.
 * One list for the whole process, since log lines come from everywhere.
 */
final class Secrets {
  /** Shorter ones are no secrets, and hiding them would garble every line. */
  private static final int SHORTEST = 6;

  private static volatile List<String> known = List.of();

  private Secrets() {}

  /** From now on these are hidden. */
  static synchronized void keep(Collection<String> secrets) {
    known =
        Stream.concat(known.stream(), secrets.stream())
            .filter(secret -> secret.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** The text with three dots in place of each secret. */
  static String hide(String text) {
    String hidden = text;
    for (String secret : known) {
      hidden = hidden.replace(secret, "…");
    }
    return hidden;
  }
}
