package dev.whetstone.testkit.discord.markdown;

/** The names behind ids, without {@code @} or {@code #}. */
public interface Mentioned {
  String user(String id);

  String role(String id);

  String channel(String id);
}
