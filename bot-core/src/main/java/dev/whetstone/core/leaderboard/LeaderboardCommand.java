package dev.whetstone.core.leaderboard;

import static dev.whetstone.core.chat.CommandSpec.Audience.EVERYONE;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.OptionSpec;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Options;
import dev.whetstone.core.group.Here;
import dev.whetstone.core.group.Member;
import dev.whetstone.core.group.Members;
import dev.whetstone.core.group.StudyGroup;
import dev.whetstone.core.schedule.Times;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Shows a group's board to the one who asks. */
public final class LeaderboardCommand implements Command {
  private static final int TOP = 10;
  private static final String PERIOD = "period";
  private static final CommandSpec SPEC =
      new CommandSpec(
          "leaderboard",
          "Who leads this week, this month or overall",
          EVERYONE,
          List.of(
              OptionSpec.optional(
                  PERIOD,
                  "week, month or all",
                  new OptionSpec.Kind.OneOf(
                      Arrays.stream(Period.values()).map(Period::word).toList()))));

  private final Here here;
  private final Members members;
  private final Leaderboards boards;
  private final InstantSource clock;

  public LeaderboardCommand(Here here, Members members, Leaderboards boards, InstantSource clock) {
    this.here = here;
    this.members = members;
    this.boards = boards;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Origin origin, Options options) {
    StudyGroup group = here.group(origin);
    Member reader = members.of(origin.caller());
    Period period =
        options
            .get(PERIOD)
            .map(p -> Period.valueOf(p.toUpperCase(Locale.ROOT)))
            .orElse(Period.WEEK);
    LocalDate start = period.start(group.schedule().dateAt(clock.instant()));
    List<Standing> standings = boards.standings(group.id(), period, start, reader.id(), TOP);
    return new Reply.ToMember(card(period, start, standings));
  }

  private static Card card(Period period, LocalDate start, List<Standing> standings) {
    if (standings.isEmpty()) {
      return Card.saying(title(period, start), "Nobody has points yet. The first answer leads.");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Ranking(standings.stream().map(LeaderboardCommand::rank).toList()));
    if (standings.stream().noneMatch(Standing::own)) {
      blocks.add(Block.Paragraph.of("You have no points here yet. Answer with /today."));
    }
    blocks.add(
        Block.Footnote.of("Points first, then share of right first answers, then who was first."));
    return new Card(title(period, start), blocks);
  }

  private static Block.Rank rank(Standing s) {
    String detail =
        s.answered() == 0 ? "practice only" : s.right() + " of " + s.answered() + " right";
    return new Block.Rank(
        s.place(), s.name().orElse("A member elsewhere"), s.points(), detail, s.own());
  }

  private static String title(Period period, LocalDate start) {
    return switch (period) {
      case WEEK -> "Leaderboard · week from " + Times.day(start);
      case MONTH -> "Leaderboard · month from " + Times.day(start);
      case ALL -> "Leaderboard · all time";
    };
  }
}
