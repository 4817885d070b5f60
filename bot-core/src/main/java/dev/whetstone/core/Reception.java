package dev.whetstone.core;

import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Dispatcher;
import java.util.function.Consumer;

/** The core as platforms see it. */
record Reception(Dispatcher dispatcher, Consumer<PlatformEvent> events) implements Inbox {
  @Override
  public Reply receive(Interaction interaction) {
    return dispatcher.receive(interaction);
  }

  @Override
  public void happened(PlatformEvent event) {
    events.accept(event);
  }
}
