package dev.whetstone.slack.gateway;

/** A way in, open until it is closed. */
public interface Way extends AutoCloseable {
  /**
   * Returns when Slack can reach the bot.
   *
   * @throws dev.whetstone.core.chat.StartFailure where it never will
   */
  void open();

  @Override
  void close();
}
