package dev.whetstone.testkit.contract;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.MessageRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A platform under test and the people in front of it: one workspace, one channel, two users. What
 * users do goes through the platform's real client, and so do its answers. Methods may be called by
 * several threads at once; they return when the platform has taken the act, and what comes of it
 * may show later. An act that the platform refuses throws {@link AssertionError}.
 *
 * <p>Further abilities are interfaces of their own: {@link Restartable}.
 */
public interface PlatformDriver extends AutoCloseable {
  /** The adapter under test, started. */
  ChatPlatform platform();

  /** A user who may administer the workspace. */
  Caller admin();

  /** A user who may not. */
  Caller member();

  ChannelRef channel();

  /** A reference of the right form to a channel that never was. */
  ChannelRef missingChannel();

  /** A reference of the right form to a message that never was, in {@link #channel}. */
  MessageRef missingMessage();

  /** Takes {@link #channel} away from the bot for good. */
  void removeChannel();

  /**
   * What the user sees at this moment, oldest first: the channel, and the bot's direct messages
   * where the platform has them.
   */
  List<SeenMessage> seenBy(Caller user);

  /** The user sends a command of the catalogue, options by name. */
  void command(Caller user, String command, Map<String, String> options);

  /** What the user is offered for a half-typed option. Returns when the platform has answered. */
  List<String> suggestions(Caller user, String command, String option, String typed);

  /** The user presses the button of that label. */
  void press(Caller user, SeenMessage message, String label);

  /** The form that the user has open at this moment. */
  Optional<SeenForm> openForm(Caller user);

  /** Types into the open form, by label, leaves the other fields as they are, and sends it off. */
  void submit(Caller user, SeenForm form, Map<String, String> typed);

  /** Closes the adapter and all that was started for it. */
  @Override
  void close();
}
