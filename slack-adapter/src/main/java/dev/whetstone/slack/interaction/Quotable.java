package dev.whetstone.slack.interaction;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/** A short name for an interaction: the trigger itself would let its reader open forms. */
final class Quotable {
  private Quotable() {}

  static String id(String trigger) {
    UUID digest = UUID.nameUUIDFromBytes(trigger.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits(digest.getMostSignificantBits(), 12);
  }
}
