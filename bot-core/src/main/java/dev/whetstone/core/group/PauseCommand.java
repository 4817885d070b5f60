package dev.whetstone.core.group;

import static dev.whetstone.core.chat.CommandSpec.Audience.ADMINS;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Options;
import java.util.List;

/** Stops a group's posting until {@link ResumeCommand}. */
public final class PauseCommand implements Command {
  private static final CommandSpec SPEC =
      new CommandSpec("pause", "Stop posting in this channel for now", ADMINS, List.of());

  private final StudyGroups groups;
  private final Here here;

  public PauseCommand(StudyGroups groups, Here here) {
    this.groups = groups;
    this.here = here;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Origin origin, Options options) {
    StudyGroup group = here.group(origin);
    if (group.paused()) {
      return new Reply.ToMember(
          Card.saying("Already paused", "Nothing was changed. /resume starts posting again."));
    }
    groups.pause(group.id());
    return new Reply.ToMember(
        Card.saying(
            "Posting is paused",
            "No question is posted here until /resume. Streaks are safe meanwhile.",
            "The open question can still be answered. /practice goes on."));
  }
}
