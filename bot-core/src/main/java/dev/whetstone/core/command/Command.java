package dev.whetstone.core.command;

import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;

/** A command that members give. */
public interface Command {
  CommandSpec spec();

  /** Runs with options that fit the spec; may throw {@link dev.whetstone.core.chat.Refusal}. */
  Reply run(Origin origin, Options options);
}
