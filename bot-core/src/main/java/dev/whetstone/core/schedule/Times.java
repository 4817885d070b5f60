package dev.whetstone.core.schedule;

import dev.whetstone.core.chat.ForeignText;
import dev.whetstone.core.chat.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day and dates as people write and read them. */
public final class Times {
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(am|pm)?", Pattern.CASE_INSENSITIVE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private Times() {}

  /** Reads {@code 09:00}, {@code 9.30} or {@code 6 pm}; throws {@link Refusal} otherwise. */
  public static LocalTime parse(String text) {
    Matcher clock = CLOCK.matcher(text.strip());
    if (!clock.matches() || (clock.group(2) == null && clock.group(3) == null)) {
      throw unreadable(text);
    }
    int hour = Integer.parseInt(clock.group(1));
    int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
    boolean twelveHours = clock.group(3) != null;
    if (minute > 59 || (twelveHours ? hour < 1 || hour > 12 : hour > 23)) {
      throw unreadable(text);
    }
    boolean afternoon = twelveHours && clock.group(3).equalsIgnoreCase("pm");
    return LocalTime.of(twelveHours ? hour % 12 + (afternoon ? 12 : 0) : hour, minute);
  }

  /** {@code Wed 22 Nov}. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** {@code Wed 22 Nov 09:00}, in the zone. */
  public static String moment(Instant instant, ZoneId zone) {
    return MOMENT.format(instant.atZone(zone));
  }

  private static Refusal unreadable(String text) {
    return new Refusal(
        ForeignText.quoted(text) + " is not a time of day.",
        "Write hours and minutes from 00:00 to 23:59, for example 09:00.");
  }
}
