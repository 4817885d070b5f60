package dev.whetstone.core.practice;

import static dev.whetstone.core.chat.CommandSpec.Audience.EVERYONE;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Options;
import dev.whetstone.core.delivery.Round;
import dev.whetstone.core.delivery.Rounds;
import dev.whetstone.core.group.Here;
import dev.whetstone.core.group.StudyGroup;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Shows the open question to the one who asks, or what they answered. */
public final class TodayCommand implements Command {
  private static final CommandSpec SPEC =
      new CommandSpec("today", "The open question, just for you", EVERYONE, List.of());

  private final Here here;
  private final Rounds rounds;
  private final Sittings sittings;
  private final InstantSource clock;

  public TodayCommand(Here here, Rounds rounds, Sittings sittings, InstantSource clock) {
    this.here = here;
    this.rounds = rounds;
    this.sittings = sittings;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Origin origin, Options options) {
    StudyGroup group = here.group(origin);
    Optional<Round> round = rounds.open(group.id(), clock.instant());
    return new Reply.ToMember(round.map(r -> card(origin, r)).orElseGet(() -> none(group)));
  }

  private Card card(Origin origin, Round round) {
    Sitting sitting = sittings.of(origin, new Asked.InRound(round.id()));
    return ShowButton.card(sitting, round, rounds);
  }

  private static Card none(StudyGroup group) {
    return Card.saying("No question is open right now", group.nextInWords());
  }
}
