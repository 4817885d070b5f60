package dev.whetstone.core.schedule;

import static java.util.stream.Collectors.joining;

import dev.whetstone.core.chat.ForeignText;
import dev.whetstone.core.chat.Refusal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Weekdays as people write them: {@code daily}, {@code mon-fri}, {@code mon,wed,fri}. */
public final class Weekdays {
  private static final String HELP =
      "Write daily, weekdays, weekends, a range such as mon-fri, or a list such as mon,wed,fri.";

  private Weekdays() {}

  /** Throws {@link Refusal} where the text names no weekdays. */
  public static Set<DayOfWeek> parse(String text) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : words(text)) {
      days.addAll(parsePart(part, text));
    }
    if (days.isEmpty()) {
      throw unknown(text);
    }
    return days;
  }

  /** Parted by commas and spaces, except around the hyphen of a range. */
  private static String[] words(String text) {
    return text.toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s*([-–])\\s*", "$1")
        .split("[,\\s]+");
  }

  public static String format(Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return "daily";
    }
    if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
      return "mon-fri";
    }
    return days.stream().sorted().map(Weekdays::name).collect(joining(","));
  }

  private static Set<DayOfWeek> parsePart(String part, String whole) {
    return switch (part) {
      case "daily", "everyday", "all" -> Schedule.everyDay();
      case "weekdays" -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
      case "weekends", "weekend" -> EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      default -> parseRange(part, whole);
    };
  }

  private static Set<DayOfWeek> parseRange(String part, String whole) {
    String[] ends = part.split("[-–]", -1);
    if (ends.length > 2) {
      throw unknown(whole);
    }
    DayOfWeek day = day(ends[0]).orElseThrow(() -> unknown(whole));
    DayOfWeek last = day(ends[ends.length - 1]).orElseThrow(() -> unknown(whole));
    EnumSet<DayOfWeek> days = EnumSet.of(day);
    while (day != last) {
      day = day.plus(1);
      days.add(day);
    }
    return days;
  }

  private static Optional<DayOfWeek> day(String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return Schedule.everyDay().stream()
        .filter(d -> singular.length() >= 2 && fullName(d).startsWith(singular))
        .findFirst();
  }

  private static String fullName(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }

  private static String name(DayOfWeek day) {
    return fullName(day).substring(0, 3);
  }

  private static Refusal unknown(String text) {
    return new Refusal("I cannot read the days " + ForeignText.quoted(text) + ".", HELP);
  }
}
