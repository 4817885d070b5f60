package dev.whetstone.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.helpers.MessageFormatter;

/**
 * Keeps what members write out of the lines of libraries that quote whatever a platform sent them
 * and they could not read. Of such lines only the fixed words stay, with numbers and single names.
 */
final class Discretion {
  private static final List<String> QUOTING = List.of("net.dv8tion.jda");
  private static final Pattern NAME = Pattern.compile("[A-Z0-9_.]{1,60}");

  private Discretion() {}

  static boolean isDue(ILoggingEvent event) {
    String logger = event.getLoggerName();
    return QUOTING.stream().anyMatch(logger::startsWith);
  }

  /** The message without arguments that may be somebody's words. */
  static String words(ILoggingEvent event) {
    Object[] arguments = event.getArgumentArray();
    if (arguments == null) {
      return event.getMessage();
    }
    Object[] harmless = Arrays.stream(arguments).map(Discretion::harmless).toArray();
    return MessageFormatter.arrayFormat(event.getMessage(), harmless).getMessage();
  }

  private static Object harmless(Object argument) {
    boolean kept =
        argument instanceof Number
            || argument instanceof Boolean
            || argument instanceof Enum<?>
            || (argument instanceof String text && NAME.matcher(text).matches());
    return kept ? argument : "(left out)";
  }
}
