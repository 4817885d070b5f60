package dev.whetstone.discord.render;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Pages ready to send. They call nobody, except the one role that a post is told to call. */
public final class Messages {
  private static final Pattern CALL = Pattern.compile("<@&(\\d+)>");

  private Messages() {}

  /** A reply. */
  public static MessageCreateData reply(Page page) {
    return create(page.container()).build();
  }

  /** A post that can be found again. */
  public static MessageCreateBuilder post(Page page, PostMark mark) {
    return create(page.container().withUniqueId(mark.value()));
  }

  /** A post that can be found again and stays covered until a reader presses it. */
  public static MessageCreateData spoiler(Page page, PostMark mark) {
    return create(page.container().withUniqueId(mark.value()).withSpoiler(true)).build();
  }

  /** A post that can be found again and calls the role. */
  public static MessageCreateBuilder calling(Page page, PostMark mark, String role) {
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setComponents(call(role), page.container().withUniqueId(mark.value()))
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionRepliedUser(false)
        .mentionRoles(role);
  }

  /** What takes a message's place; the role is the one that it called when it was new. */
  public static MessageEditData edit(Page page, Optional<String> role) {
    Container container = page.container();
    List<MessageTopLevelComponent> components =
        role.<List<MessageTopLevelComponent>>map(id -> List.of(call(id), container))
            .orElseGet(() -> List.of(container));
    return new MessageEditBuilder()
        .useComponentsV2()
        .setComponents(components)
        .setAttachments(List.of())
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionRepliedUser(false)
        .mentionRoles(role.stream().toList())
        .build();
  }

  /** The role that a message calls above its card. */
  public static Optional<String> called(Message message) {
    return message.getComponents().stream()
        .filter(TextDisplay.class::isInstance)
        .map(line -> CALL.matcher(((TextDisplay) line).getContent()))
        .filter(Matcher::matches)
        .map(call -> call.group(1))
        .findFirst();
  }

  private static TextDisplay call(String role) {
    return TextDisplay.of("<@&" + role + ">");
  }

  private static MessageCreateBuilder create(Container container) {
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setComponents(container)
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionRepliedUser(false);
  }
}
