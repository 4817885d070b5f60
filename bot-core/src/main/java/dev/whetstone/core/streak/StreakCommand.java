package dev.whetstone.core.streak;

import static dev.whetstone.core.chat.CommandSpec.Audience.EVERYONE;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Options;
import dev.whetstone.core.group.Members;
import dev.whetstone.core.schedule.Times;
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
    Days days = streaks.days(members.of(origin.caller()).id(), clock.instant());
    return new Reply.ToMember(card(days));
  }

  static Card card(Days days) {
    Streak streak = Streak.of(days);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Fields(
            List.of(
                new Block.Field("Now", count(streak.days())),
                new Block.Field("Longest", count(streak.best())))));
    latest(days)
        .ifPresent(d -> blocks.add(say("The last day that counted is " + Times.day(d) + ".")));
    streak.brokenBy().ifPresent(d -> blocks.add(say(broken(d))));
    blocks.add(say(todo(days)));
    blocks.add(
        Block.Footnote.of(
            "A day counts when you answer the question or practise. Looking at the answer alone"
                + " does not count. Days without a posted question cannot break a streak."));
    return new Card("Your streak: " + count(streak.days()), blocks);
  }

  private static String broken(LocalDate date) {
    return "The one before ended on "
        + Times.day(date)
        + ": that day's question closed without an answer from you.";
  }

  private static String todo(Days days) {
    List<LocalDate> waiting =
        days.open().stream().filter(d -> !days.attempted().contains(d)).sorted().toList();
    return waiting.isEmpty()
        ? "Nothing is waiting for you. The next question keeps it going."
        : "The question of " + Times.day(waiting.getFirst()) + " is open: answer it with /today.";
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
