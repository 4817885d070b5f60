package dev.whetstone.discord.interaction;

import dev.whetstone.core.adapter.Sent;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;

/**
 * One interaction and the ways to answer it.
 *
 * @param source the message whose button was pressed, or that had opened the form
 * @param edit takes the place of that message
 * @param modal opens a form
 * @param sent the form that was sent off
 */
record Exchange(
    IReplyCallback event,
    Optional<Message> source,
    Optional<IMessageEditCallback> edit,
    Optional<IModalCallback> modal,
    Optional<Sent> sent) {

  static Exchange of(SlashCommandInteractionEvent event) {
    return new Exchange(
        event, Optional.empty(), Optional.empty(), Optional.of(event), Optional.empty());
  }

  static Exchange of(ButtonInteractionEvent event) {
    return new Exchange(
        event,
        Optional.of(event.getMessage()),
        Optional.of(event),
        Optional.of(event),
        Optional.empty());
  }

  static Exchange of(ModalInteractionEvent event, Sent sent) {
    Optional<Message> source = Optional.ofNullable(event.getMessage());
    return new Exchange(event, source, source.map(_ -> event), Optional.empty(), Optional.of(sent));
  }

  String id() {
    return event.getId();
  }

  String user() {
    return event.getUser().getId();
  }

  /** For what comes after the first answer; it does not wait for one. */
  InteractionHook hook() {
    return InteractionHook.from(event.getJDA(), event.getToken());
  }

  /** Between the bot and one user, where nothing has to be hidden. */
  boolean isDirect() {
    return event.getContext() == InteractionContextType.BOT_DM;
  }

  /** Whether the source is for the member's eyes alone. */
  boolean isSourcePrivate() {
    return isDirect() || source.filter(Message::isEphemeral).isPresent();
  }

  /** The source where the bot may edit it without an interaction. */
  Optional<Message> ownSource() {
    return source.filter(
        message -> !message.isEphemeral() && (isDirect() || event.isFromAttachedGuild()));
  }
}
