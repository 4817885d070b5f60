package dev.whetstone.core.posting;

import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.Discussions;
import dev.whetstone.core.chat.OptionSpec;
import dev.whetstone.core.chat.OptionSpec.Kind;
import dev.whetstone.core.chat.Pins;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.StyledPosts;
import dev.whetstone.core.command.Options;
import java.util.List;
import java.util.Optional;

/** Reads a style from the options of {@code /posting}. */
final class StyleOptions {
  static final String THREAD = "thread";
  static final String PIN = "pin";
  static final String MENTION = "mention";
  static final String NO_MENTION = "no-mention";
  static final String SILENT = "silent";
  static final String YES = "yes";
  static final String NO = "no";
  static final String NOBODY = "none";
  private static final Kind SWITCH = new Kind.OneOf(List.of(YES, NO));

  static final List<OptionSpec> SPECS =
      List.of(
          OptionSpec.optional(THREAD, "A thread on each question to discuss it in", SWITCH),
          OptionSpec.optional(PIN, "Pin the open question", SWITCH),
          OptionSpec.optional(MENTION, "A role that each question calls", new Kind.Role()),
          // A platform may offer roles alone as values of the option above.
          OptionSpec.optional(NO_MENTION, "Call nobody any more", new Kind.OneOf(List.of(YES))),
          OptionSpec.optional(SILENT, "Post without a sound", SWITCH));

  private StyleOptions() {}

  /** The style changed by what was given; throws {@link Refusal} for what the platform cannot. */
  static PostStyle apply(Options given, PostStyle before, Optional<ChatPlatform> platform) {
    PostStyle after =
        new PostStyle(
            mention(given, before),
            isSet(given, SILENT).orElse(before.silent()),
            isSet(given, THREAD).orElse(before.thread()),
            isSet(given, PIN).orElse(before.pin()));
    check(platform, Discussions.class, turnedOn(given, THREAD), "open threads");
    check(platform, Pins.class, turnedOn(given, PIN), "pin posts");
    boolean called = given.get(MENTION).isPresent() && after.mention().isPresent();
    check(platform, StyledPosts.class, called, "call a role");
    check(platform, StyledPosts.class, turnedOn(given, SILENT), "post without a sound");
    return after;
  }

  private static Optional<String> mention(Options given, PostStyle before) {
    Optional<String> wanted = given.get(MENTION).filter(role -> !NOBODY.equalsIgnoreCase(role));
    boolean cleared = given.get(NO_MENTION).isPresent();
    if (wanted.isPresent() && cleared) {
      throw new Refusal(
          "You gave a role to mention and asked for no mention.", "Use one of the two.");
    }
    return cleared || given.get(MENTION).isPresent() ? wanted : before.mention();
  }

  private static Optional<Boolean> isSet(Options given, String name) {
    return given.get(name).map(YES::equals);
  }

  private static boolean turnedOn(Options given, String name) {
    return isSet(given, name).orElse(false);
  }

  private static void check(
      Optional<ChatPlatform> platform, Class<?> ability, boolean wanted, String what) {
    if (wanted && platform.filter(ability::isInstance).isEmpty()) {
      throw new Refusal(
          "I cannot " + what + " on this platform.",
          "Nothing was changed. Leave that option out. /posting shows what is set.");
    }
  }
}
