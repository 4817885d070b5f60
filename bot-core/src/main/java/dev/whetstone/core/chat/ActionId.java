package dev.whetstone.core.chat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a button or form does: a route and its arguments. Encoded it takes at most {@value
 * #MAX_LENGTH} characters, and it is all the state a button has, so old posts work after a restart.
 */
public record ActionId(String route, List<String> arguments) {
  public static final int MAX_LENGTH = 100;
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9._-]+");

  public ActionId {
    arguments = List.copyOf(arguments);
    if (!isPart(route) || !arguments.stream().allMatch(ActionId::isPart)) {
      throw new IllegalArgumentException("Not an action: " + route + arguments);
    }
    if (encode(route, arguments).length() > MAX_LENGTH) {
      throw new IllegalArgumentException("Action too long: " + route + arguments);
    }
  }

  public static ActionId of(String route, String... arguments) {
    return new ActionId(route, List.of(arguments));
  }

  /** Reads what {@link #encoded} wrote; empty for anything else, since it comes from outside. */
  public static Optional<ActionId> parse(String encoded) {
    if (encoded.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    List<String> parts = List.of(encoded.split(":", -1));
    return parts.stream().allMatch(ActionId::isPart)
        ? Optional.of(new ActionId(parts.getFirst(), parts.subList(1, parts.size())))
        : Optional.empty();
  }

  public String encoded() {
    return encode(route, arguments);
  }

  private static String encode(String route, List<String> arguments) {
    return arguments.isEmpty() ? route : route + ":" + String.join(":", arguments);
  }

  private static boolean isPart(String text) {
    return PART.matcher(text).matches();
  }
}
