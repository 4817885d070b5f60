package dev.whetstone.core.group;

import static dev.whetstone.core.chat.CommandSpec.Audience.ADMINS;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Options;
import dev.whetstone.core.schedule.Slot;
import dev.whetstone.core.schedule.Times;
import java.time.InstantSource;
import java.util.List;

/** Starts a paused group's posting again; what was missed meanwhile is not made up. */
public final class ResumeCommand implements Command {
  private static final CommandSpec SPEC =
      new CommandSpec("resume", "Start posting again after a pause", ADMINS, List.of());

  private final StudyGroups groups;
  private final Here here;
  private final Permissions permissions;
  private final InstantSource clock;

  public ResumeCommand(
      StudyGroups groups, Here here, Permissions permissions, InstantSource clock) {
    this.groups = groups;
    this.here = here;
    this.permissions = permissions;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Origin origin, Options options) {
    StudyGroup group = here.group(origin);
    if (!group.paused()) {
      return new Reply.ToMember(
          Card.saying("Not paused", "Nothing was changed.", group.nextInWords()));
    }
    Slot next = group.schedule().upcoming(clock.instant(), group.lastDateOrNever());
    groups.resume(origin.channel(), group.id(), next);
    Card card =
        Card.saying(
            "Posting goes on",
            next(group, next),
            "/post-now posts today's at once where none came yet.");
    List<Block> missing = permissions.missing(origin.channel()).words();
    return new Reply.ToMember(card.with(missing.toArray(Block[]::new)));
  }

  private static String next(StudyGroup group, Slot slot) {
    return "The next question comes " + Times.moment(slot.at(), group.schedule().zone()) + ".";
  }
}
