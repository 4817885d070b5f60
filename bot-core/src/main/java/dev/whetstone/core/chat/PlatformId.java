package dev.whetstone.core.chat;

/** Names a platform; the set is open, each adapter brings its own. */
public record PlatformId(String value) {
  public PlatformId {
    if (!value.matches("[a-z][a-z0-9-]{0,30}")) {
      throw new IllegalArgumentException("Not a platform id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
