package dev.whetstone.core.streak;

import static dev.whetstone.core.chat.CommandSpec.Audience.EVERYONE;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Options;
import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.group.Members;
import dev.whetstone.core.schedule.Times;
import dev.whetstone.core.streak.Streaks.Waiting;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows a member's streak and says why it is what it is. */
public final class StreakCommand implements Command {
  private static final CommandSpec SPEC =
      new CommandSpec("streak", "Your streak, and why it is what it is", EVERYONE, List.of());

  private final Members members;
  private final Streaks streaks;
  private final InstantSource clock;

  public StreakCommand(Members members, Streaks streaks, InstantSource clock) {
    this.members = members;
    this.streaks = streaks;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Origin origin, Options options) {
    Instant now = clock.instant();
    MemberId member = members.of(origin.caller()).id();
    return new Reply.ToMember(
        card(streaks.days(member, now), streaks.waiting(member, origin.channel(), now)));
  }

  static Card card(Days days, List<Waiting> waiting) {
    Streak streak = Streak.of(days);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Fields(
            List.of(
                new Block.Field("Now", count(streak.days())),
                new Block.Field("Longest", count(streak.best())))));
    latest(days)
        .ifPresent(d -> blocks.add(say("The last day that counted is " + Times.day(d) + ".")));
    streak.ended().ifPresent(ended -> blocks.add(say(broken(ended))));
    blocks.add(say(todo(streak, waiting)));
    blocks.add(
        Block.Footnote.of(
            "A day counts when you answer the question or practise. Looking at the answer alone"
                + " does not count. Days without a posted question cannot break a streak."));
    return new Card("Your streak: " + count(streak.days()), blocks);
  }

  private static String broken(Streak.Ended ended) {
    return "Your last streak, "
        + count(ended.days())
        + ", ended on "
        + Times.day(ended.missed())
        + ": you did not answer that day.";
  }

  private static String todo(Streak streak, List<Waiting> waiting) {
    if (waiting.isEmpty()) {
      return streak.days() == 0
          ? "Answer the next question to start one."
          : "Nothing is waiting for you right now.";
    }
    Waiting next = waiting.getFirst();
    String question = "The question of " + Times.day(next.date()) + " is open";
    return question + (next.here() ? ". Answer it with /today." : " in another of your channels.");
  }

  private static Optional<LocalDate> latest(Days days) {
    return days.attempted().stream().max(Comparator.naturalOrder());
  }

  private static Block say(String sentence) {
    return Block.Paragraph.of(sentence);
  }

  private static String count(int days) {
    return days + (days == 1 ? " day" : " days");
  }
}
