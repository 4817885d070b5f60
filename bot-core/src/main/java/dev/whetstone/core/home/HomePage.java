package dev.whetstone.core.home;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.group.Members;
import dev.whetstone.core.home.OwnGroups.OpenRound;
import dev.whetstone.core.home.OwnGroups.OwnGroup;
import dev.whetstone.core.leaderboard.Leaderboards;
import dev.whetstone.core.leaderboard.Period;
import dev.whetstone.core.leaderboard.Standing;
import dev.whetstone.core.practice.PracticeButton;
import dev.whetstone.core.practice.ShowButton;
import dev.whetstone.core.schedule.Times;
import dev.whetstone.core.streak.Streak;
import dev.whetstone.core.streak.Streaks;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a member finds on their own page: today's question, streak, rank, and what to do next. */
public final class HomePage {
  private final Members members;
  private final OwnGroups groups;
  private final Streaks streaks;
  private final Leaderboards boards;
  private final InstantSource clock;

  public HomePage(
      Members members,
      OwnGroups groups,
      Streaks streaks,
      Leaderboards boards,
      InstantSource clock) {
    this.members = members;
    this.groups = groups;
    this.streaks = streaks;
    this.boards = boards;
    this.clock = clock;
  }

  public Card card(Origin origin) {
    Instant now = clock.instant();
    MemberId member = members.of(origin.caller()).id();
    List<OwnGroup> own = groups.of(member, now);
    List<Block> blocks = new ArrayList<>();
    own.stream().flatMap(g -> g.round().stream()).forEach(round -> add(round, blocks));
    if (blocks.isEmpty()) {
      blocks.add(Block.Paragraph.of(nothingOpen(own)));
    }
    blocks.add(facts(member, own, now));
    blocks.add(Block.Actions.of(Block.Button.of(PracticeButton.action(), "Practise a question")));
    return new Card("Whetstone", blocks);
  }

  private static void add(OpenRound round, List<Block> blocks) {
    String day = "The question of " + Times.day(round.date());
    blocks.add(
        Block.Paragraph.of(
            round.answered() ? day + " is answered." : day + " is waiting for your answer."));
    Block.Button show =
        round.answered()
            ? Block.Button.of(ShowButton.action(round.id()), "See my answer")
            : new Block.Button(ShowButton.action(round.id()), "Answer it", Block.Weight.PRIMARY);
    blocks.add(Block.Actions.of(show));
  }

  private static String nothingOpen(List<OwnGroup> own) {
    return own.isEmpty()
        ? "Answer the daily question in your channel once. From then on it waits for you here too."
        : "No question is open right now. The next one will wait for you here.";
  }

  private Block facts(MemberId member, List<OwnGroup> own, Instant now) {
    Streak streak = streaks.streak(member, now);
    List<Block.Field> fields = new ArrayList<>();
    fields.add(new Block.Field("Streak", streak.days() + (streak.days() == 1 ? " day" : " days")));
    own.stream()
        .flatMap(group -> rank(group, member, now).stream())
        .forEach(rank -> fields.add(new Block.Field("This week", rank)));
    return new Block.Fields(fields);
  }

  private Optional<String> rank(OwnGroup group, MemberId member, Instant now) {
    LocalDate week = Period.WEEK.start(LocalDate.ofInstant(now, group.zone()));
    return boards.standings(group.id(), Period.WEEK, week, member, 0).stream()
        .filter(Standing::own)
        .map(s -> "place %d with %d points".formatted(s.place(), s.points()))
        .findFirst();
  }
}
