package dev.whetstone.testkit.discord;

import java.util.function.Predicate;

/** The bot's token, good until it is revoked. */
final class Token implements Predicate<String> {
  private final String value;
  private volatile boolean revoked;

  Token(String value) {
    this.value = value;
  }

  String value() {
    return value;
  }

  void revoke() {
    revoked = true;
  }

  @Override
  public boolean test(String token) {
    return !revoked && token.equals(value);
  }
}
