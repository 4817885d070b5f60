package dev.whetstone.slack.install;

import java.util.Optional;

/** Whether keys can be used. */
public final class Keys {
  private Keys() {}

  /** {@link dev.whetstone.core.chat.StartFailure} where one cannot. */
  public static void check(String key, Optional<String> oldKey) {
    Seal.of(key, "SLACK_KEY");
    oldKey.ifPresent(old -> Seal.of(old, "SLACK_OLD_KEY"));
  }
}
