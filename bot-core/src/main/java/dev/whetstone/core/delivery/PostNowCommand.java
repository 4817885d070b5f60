package dev.whetstone.core.delivery;

import static dev.whetstone.core.chat.CommandSpec.Audience.ADMINS;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Options;
import dev.whetstone.core.group.Here;
import dev.whetstone.core.group.Permissions;
import dev.whetstone.core.group.StudyGroup;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Posts today's question at once; the sender picks it up within seconds. */
public final class PostNowCommand implements Command {
  private static final CommandSpec SPEC =
      new CommandSpec("post-now", "Post today's question now", ADMINS, List.of());

  private final Here here;
  private final Rounds rounds;
  private final RoundPlanner planner;
  private final Permissions permissions;
  private final InstantSource clock;

  public PostNowCommand(
      Here here,
      Rounds rounds,
      RoundPlanner planner,
      Permissions permissions,
      InstantSource clock) {
    this.here = here;
    this.rounds = rounds;
    this.planner = planner;
    this.permissions = permissions;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Origin origin, Options options) {
    Instant now = clock.instant();
    StudyGroup group = here.group(origin);
    permissions.missing(origin.channel()).refuse(SPEC.name());
    rounds.openNow(group.id(), now, due -> planner.now(due, now));
    return new Reply.ToMember(
        Card.saying("On its way", "Today's question appears in this channel in a few seconds."));
  }
}
