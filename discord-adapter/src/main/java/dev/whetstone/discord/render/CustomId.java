package dev.whetstone.discord.render;

import dev.whetstone.core.chat.ActionId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Discord keeps with a button: the action as the core wrote it. Two buttons of a message may
 * not have the same, so a second button with the same action gets a mark.
 */
public final class CustomId {
  private static final Pattern MARKED = Pattern.compile("(.*)~(\\d+)");

  private CustomId() {}

  /** Empty where the action is so long that a mark has no room. */
  static Optional<String> of(ActionId action, Set<String> taken) {
    String id = action.encoded();
    for (int mark = 2; taken.contains(id); mark++) {
      id = action.encoded() + "~" + mark;
    }
    return Optional.of(id).filter(free -> free.length() <= ActionId.MAX_LENGTH);
  }

  /** The action behind it; empty where the core did not write it. */
  public static Optional<ActionId> action(String customId) {
    Matcher marked = MARKED.matcher(customId);
    return ActionId.parse(marked.matches() ? marked.group(1) : customId);
  }
}
