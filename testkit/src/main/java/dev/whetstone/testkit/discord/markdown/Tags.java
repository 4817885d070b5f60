package dev.whetstone.testkit.discord.markdown;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mentions, emoji and times, which stand in angle brackets. */
record Tags(Mentioned names) {
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:(@!?|@&|#)(\\d{1,20})|a?:(\\w{2,32}):\\d{1,20}|/([^:>\\n]+):\\d{1,20}"
              + "|t:(-?\\d{1,12})(?::[tTdDfFsSR])?)>");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  record Tag(String shown, int end) {}

  Optional<Tag> at(String source, int start) {
    Matcher matcher = TAG.matcher(source).region(start, source.length());
    return matcher.lookingAt()
        ? Optional.of(new Tag(shown(matcher), matcher.end()))
        : Optional.empty();
  }

  private String shown(Matcher tag) {
    if (tag.group(1) != null) {
      return mention(tag.group(1), tag.group(2));
    }
    if (tag.group(3) != null) {
      return ":" + tag.group(3) + ":";
    }
    return tag.group(4) != null
        ? "/" + tag.group(4)
        : TIME.format(Instant.ofEpochSecond(Long.parseLong(tag.group(5))));
  }

  private String mention(String sign, String id) {
    return switch (sign) {
      case "@&" -> "@" + names.role(id);
      case "#" -> "#" + names.channel(id);
      default -> "@" + names.user(id);
    };
  }
}
