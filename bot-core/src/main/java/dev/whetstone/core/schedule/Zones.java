package dev.whetstone.core.schedule;

import dev.whetstone.core.chat.ForeignText;
import dev.whetstone.core.chat.NearMiss;
import dev.whetstone.core.chat.Refusal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Time zones as people write them. */
public final class Zones {
  private static final List<String> NAMES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(z -> z.contains("/") && !z.startsWith("SystemV") && !z.startsWith("Etc"))
          .sorted()
          .toList();

  private Zones() {}

  /** Reads {@code Europe/Berlin}, {@code berlin}, {@code UTC} or an offset such as +05:30. */
  public static ZoneId parse(String text) {
    String wanted = text.strip().replace(' ', '_');
    return exactly(wanted)
        .or(() -> byCity(wanted))
        .or(() -> asJavaReadsIt(wanted))
        .or(() -> asJavaReadsIt(wanted.toUpperCase(Locale.ROOT)))
        .orElseThrow(() -> unknown(text));
  }

  /** What is meant by an abbreviation such as EST, then zones whose name contains it. */
  public static List<String> matching(String typed) {
    String wanted = typed.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    return Stream.concat(
            ZoneAbbreviations.cities(wanted).stream(),
            NAMES.stream().filter(z -> z.toLowerCase(Locale.ROOT).contains(wanted)))
        .distinct()
        .toList();
  }

  private static Optional<ZoneId> exactly(String wanted) {
    return NAMES.stream().filter(wanted::equalsIgnoreCase).findFirst().map(ZoneId::of);
  }

  private static Optional<ZoneId> byCity(String wanted) {
    List<String> cities =
        NAMES.stream().filter(z -> city(z).equalsIgnoreCase(wanted)).limit(2).toList();
    return cities.size() == 1 ? Optional.of(ZoneId.of(cities.getFirst())) : Optional.empty();
  }

  private static Optional<ZoneId> asJavaReadsIt(String wanted) {
    try {
      ZoneId zone = ZoneId.of(wanted);
      return Optional.of(zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone);
    } catch (DateTimeException notAZone) {
      return Optional.empty();
    }
  }

  private static Refusal unknown(String text) {
    String city = city(text.strip().replace(' ', '_'));
    List<String> meant = ZoneAbbreviations.cities(city);
    List<String> near = meant.isEmpty() ? NearMiss.of(city, NAMES, Zones::city) : meant;
    return new Refusal(
        "There is no time zone " + ForeignText.quoted(text) + ".",
        near.isEmpty()
            ? "Write region and city, for example Europe/Berlin or America/New_York."
            : "Did you mean " + String.join(", ", near) + "?");
  }

  private static String city(String zone) {
    return zone.substring(zone.lastIndexOf('/') + 1);
  }
}
