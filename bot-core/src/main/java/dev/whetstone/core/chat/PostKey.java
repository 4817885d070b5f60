package dev.whetstone.core.chat;

/** Makes a retried post recognisable: one key, one content, at most 25 characters. */
public record PostKey(String value) {
  public PostKey {
    if (!value.matches("[A-Za-z0-9_-]{1,25}")) {
      throw new IllegalArgumentException("Not a post key: " + value);
    }
  }
}
