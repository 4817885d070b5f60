package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static dev.whetstone.core.World.ANN;
import static dev.whetstone.core.World.WORKSPACE;
import static dev.whetstone.core.World.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.PlatformEvent.Joined;
import dev.whetstone.core.chat.PlatformEvent.Left;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.core.reminder.Reminding;
import dev.whetstone.testkit.SampleBank;
import dev.whetstone.testkit.contract.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Sending reminders, and everything that can go wrong with it. */
class RemindingTest {
  private static final QuestionBank BANK = SampleBank.of(12, Difficulty.EASY);

  @AutoClose private final World world = new World("2026-11-23T08:00:00Z", BANK);

  @BeforeEach
  void askAndSet() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
    world.command(ANN, "remind", Map.of("time", "18:00"));
  }

  private void six() {
    world.at("2026-11-23T18:00:00Z");
  }

  /** A question at nine, and what there is to remind of at six. */
  private void day(int day) {
    world.at("2026-11-" + day + "T09:00:00Z");
    world.at("2026-11-" + day + "T18:00:00Z");
  }

  private String topic() {
    QuestionId question = new QuestionId(world.sql.ask("select question_id from round"));
    return BANK.find(question).orElseThrow().topic().title() + " · easy";
  }

  private int sent() {
    return world.platform.direct.size();
  }

  @Test
  void remindsOfAnOpenUnansweredQuestion() {
    world.at("2026-11-23T17:59:59Z");
    assertEquals(0, sent());
    six();
    RecordingPlatform.Post told = world.platform.direct.getFirst();
    assertEquals("ann", told.channel().id());
    assertSays(told.card(), topic());
    assertSays(told.card(), "Open until Tue 24 Nov 09:00");
    assertEquals(
        List.of("Answer now", "Stop reminders"),
        World.buttons(told.card()).stream().map(b -> b.label()).toList());
    world.at("2026-11-23T23:00:00Z");
    assertEquals(1, sent());
    day(24);
    assertEquals(2, sent());
  }

  @Test
  void whoHasAnsweredIsNotReminded() {
    world.answer(ANN, "A");
    six();
    assertEquals(0, sent());
    day(24);
    assertEquals(1, sent());
  }

  @Test
  void whenNothingIsOpenNobodyIsReminded() {
    world.command(ADMIN, "pause");
    six();
    world.at("2026-11-24T18:00:00Z");
    world.at("2026-11-25T18:00:00Z");
    assertEquals(3, sent());
    world.at("2026-11-26T18:00:00Z"); // closed after 72 hours
    world.at("2026-11-27T18:00:00Z");
    assertEquals(3, sent());
  }

  @Test
  void whereTheBotIsGoneNobodyIsReminded() {
    world.happened(new Left(WORKSPACE));
    six();
    assertEquals(0, sent());
    world.happened(new Joined(WORKSPACE, Optional.empty(), Optional.empty()));
    world.platform.direct.clear();
    world.at("2026-11-24T18:00:00Z");
    assertEquals(1, sent(), "the question is open again, and so is the reminder");
  }

  @Test
  void aQuestionThatLeftTheBankIsNotRemindedOf() {
    world.useBank(new QuestionBank(List.of()));
    six();
    assertEquals(0, sent());
  }

  @Test
  void theQuestionOfAnotherGroupOfTheMemberCounts() {
    world.answer(ANN, "B");
    ChannelRef second = new ChannelRef(WORKSPACE, "second");
    Origin origin = new Origin("i3", ADMIN, second);
    world.receive(
        new Interaction.CommandInvoked(origin, "setup", Map.of("time", "10:00", "zone", "UTC")));
    world.at("2026-11-23T10:00:00Z");
    six();
    assertEquals(0, sent()); // she is no member there
    world.sql.change(
        "insert into group_member select g.id, m.id, m.workspace_id, '2026-11-23'"
            + " from study_group g, member m where g.id = 2 and m.external_id = 'ann'");
    world.at("2026-11-24T08:00:00Z");
    world.command(ANN, "remind", Map.of("time", "08:30"));
    world.at("2026-11-24T08:30:00Z");
    assertEquals(1, sent());
  }

  @Test
  void whatMustWaitIsTriedAgainWithinTheHour() {
    world.platform.answerDirect = later(Duration.ofMinutes(59));
    six();
    world.platform.answerDirect = RecordingPlatform::posted;
    world.at("2026-11-23T18:58:59Z");
    assertEquals(0, sent());
    world.at("2026-11-23T18:59:00Z");
    assertEquals(1, sent());
  }

  @Test
  void whatMustWaitLongerIsLeftForTheNextDay() {
    world.platform.answerDirect = later(Duration.ofMinutes(60));
    six();
    world.platform.answerDirect = RecordingPlatform::posted;
    world.at("2026-11-23T19:00:00Z");
    assertEquals(0, sent());
    day(24);
    assertEquals(1, sent());
  }

  @Test
  void whoAnswersMeanwhileIsNotReminded() {
    world.platform.answerDirect = later(Duration.ofMinutes(10));
    six();
    world.answer(ANN, "B");
    world.platform.answerDirect = RecordingPlatform::posted;
    world.at("2026-11-23T18:10:00Z");
    assertEquals(0, sent());
  }

  @Test
  void afterAnOutageOfAnHourNobodyIsReminded() {
    world.at("2026-11-23T19:00:00Z");
    assertEquals(0, sent());
    world.at("2026-11-24T09:00:00Z");
    world.at("2026-11-24T18:59:59Z");
    assertEquals(1, sent());
  }

  @Test
  void whoBlocksTheBotIsLeftAlone() {
    world.platform.answerDirect = (_, _) -> new PostResult.Unreachable("blocked by the member");
    six();
    world.platform.answerDirect = RecordingPlatform::posted;
    day(24);
    day(25);
    assertEquals(0, sent());
    Card told = World.card(world.command(ANN, "remind"));
    assertEquals("Your reminder has ended", told.title());
    assertSays(told, "blocked by the member");
    assertEquals("Reminder set", set("18:00").title());
    assertEquals("Your reminder", World.card(world.command(ANN, "remind")).title());
  }

  @Test
  void anotherTimeOnTheSameDayRemindsNoSecondTime() {
    six();
    assertSays(set("19:00"), "Tue 24 Nov 19:00");
    world.at("2026-11-23T19:00:00Z");
    assertEquals(1, sent());
    world.command(ANN, "remind", Map.of("time", "off"));
    assertSays(set("20:00"), "Tue 24 Nov 20:00");
  }

  /** The message is on its way when the member chooses another time. */
  @Test
  void anotherTimeAtTheSameMomentRemindsNoSecondTime() {
    world.platform.answerDirect =
        (channel, key) -> {
          set("18:01");
          return RecordingPlatform.posted(channel, key);
        };
    six();
    world.platform.answerDirect = RecordingPlatform::posted;
    world.at("2026-11-23T18:01:00Z");
    assertEquals(1, sent());
    world.at("2026-11-24T09:00:00Z");
    world.at("2026-11-24T18:01:00Z");
    assertEquals(2, sent());
  }

  @Test
  void whoStopsAtTheSameMomentHearsNoMore() {
    world.platform.answerDirect =
        (channel, key) -> {
          world.command(ANN, "remind", Map.of("time", "off"));
          return RecordingPlatform.posted(channel, key);
        };
    six();
    world.platform.answerDirect = RecordingPlatform::posted;
    day(24);
    day(25);
    assertEquals(1, sent());
  }

  /** The platform sends once per key, as long as it remembers it. */
  @Test
  void aCrashAfterSendingSendsNothingTwice() {
    Set<PostKey> known = new HashSet<>();
    world.platform.answerDirect =
        (channel, key) -> {
          known.add(key);
          throw new IllegalStateException("the answer is lost on purpose");
        };
    six();
    world.advance(Duration.ofSeconds(119));
    assertEquals(1, known.size());
    world.platform.answerDirect =
        (channel, key) -> known.add(key) ? twice() : RecordingPlatform.posted(channel, key);
    world.advance(Duration.ofSeconds(1)); // the lease is over
    world.advance(Duration.ofMinutes(30));
    assertEquals(1, known.size());
    assertEquals("2026-11-23", world.sql.ask("select last_date from reminder"));
  }

  /** No platform remembers for ever, and none is better than two. */
  @Test
  void aLongCrashAfterSendingSendsNothingTwice() {
    world.platform.answerDirect =
        (_, _) -> {
          throw new IllegalStateException("the answer is lost on purpose");
        };
    six();
    world.platform.answerDirect = RecordingPlatform::posted;
    world.advance(Duration.ofMinutes(10));
    assertEquals(0, sent());
    day(24);
    assertEquals(1, sent());
  }

  @RepeatedTest(3)
  void severalProcessesRemindOnce() throws Exception {
    for (int i = 0; i < 150; i++) {
      world.command(World.caller(WORKSPACE, "m" + i, false), "remind", Map.of("time", "18:00"));
    }
    world.clock.set(Instant.parse("2026-11-23T18:00:00Z"));
    ConcurrentLinkedQueue<PostKey> keys = new ConcurrentLinkedQueue<>();
    world.platform.answerDirect =
        (channel, key) -> {
          keys.add(key);
          return RecordingPlatform.posted(channel, key);
        };
    AtOnce.run(
        IntStream.range(0, 4).<Runnable>mapToObj(_ -> world::remind).toArray(Runnable[]::new));
    assertEquals(151, keys.size());
    assertEquals(151, Set.copyOf(keys).size());
  }

  @Test
  void oneThatFailsDoesNotKeepOthers() {
    world.command(World.BOB, "remind", Map.of("time", "18:00"));
    world.platform.answerDirect =
        (channel, key) -> {
          if (channel.id().equals("ann")) {
            throw new IllegalStateException("this one fails on purpose");
          }
          return RecordingPlatform.posted(channel, key);
        };
    six();
    assertEquals(1, sent());
  }

  @Test
  void remindersOfOtherPlatformsAreLeftToTheirProcesses() {
    world.clock.set(Instant.parse("2026-11-23T18:00:00Z"));
    String before = world.sql.ask("select r::text from reminder r");
    RecordingPlatform stone = new RecordingPlatform("stone");
    new Reminding(world.stores.reminders(), new Platforms(List.of(stone)), BANK, world.clock)
        .tick();
    assertEquals(before, world.sql.ask("select r::text from reminder r"));
  }

  private Card set(String time) {
    return World.card(world.command(ANN, "remind", Map.of("time", time)));
  }

  private static BiFunction<ChannelRef, PostKey, PostResult> later(Duration after) {
    return (_, _) -> new PostResult.TryLater(after, "slow down");
  }

  private static PostResult twice() {
    throw new AssertionError("a second message under another key");
  }
}
