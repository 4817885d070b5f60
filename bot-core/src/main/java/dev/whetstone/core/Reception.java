package dev.whetstone.core;

import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Dispatcher;
import dev.whetstone.core.workspace.Attendance;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The core as platforms see it. */
record Reception(
    Dispatcher dispatcher, Attendance attendance, Consumer<PlatformEvent.Refused> refused)
    implements Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  @Override
  public Reply receive(Interaction interaction) {
    return dispatcher.receive(interaction);
  }

  /** What could not be noted is made up for when the platform says next who is present. */
  @Override
  public void happened(PlatformEvent event) {
    try {
      note(event);
    } catch (RuntimeException failure) {
      LOG.error("{} could not be noted", event, failure);
    }
  }

  private void note(PlatformEvent event) {
    switch (event) {
      case PlatformEvent.Joined joined -> attendance.joined(joined);
      case PlatformEvent.Left left -> attendance.left(left);
      case PlatformEvent.Present present -> attendance.present(present);
      case PlatformEvent.Refused refusal -> refused.accept(refusal);
    }
  }
}
