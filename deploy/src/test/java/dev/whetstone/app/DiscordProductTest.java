package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.SeenForm;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.discord.DiscordControl;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything that people can do on Discord, as they do it, with the whole product behind it. */
@Timeout(120)
final class DiscordProductTest {
  private static final String TOMORROW = "2026-11-26T08:00:01Z";
  private static final Map<String, String> BERLIN =
      Map.of("time", "09:00", "zone", "Europe/Berlin");

  @AutoClose private final TestBot bot = new TestBot("2026-11-25T07:00:00Z");

  private final DiscordControl control = bot.control();
  private final String server = control.addGuild("Study");
  private final String channel = control.addChannel(server, "daily");
  private final DiscordMember owner = new DiscordMember(control, control.owner(server), channel);

  @Test
  void everyCommandAnswers() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("posting", "How the question arrives here");
    answers.put("topics", "topics");
    answers.put("help", "How Whetstone works");
    answers.put("group", "This channel has its study group for itself");
    answers.put("pause", "Posting is paused");
    answers.put("resume", "Posting goes on");
    answers.put("post-now", "On its way");
    answers.put("today", "No question is open right now");
    answers.put("practice", "Practice ·");
    answers.put("streak", "Your streak: 0 days");
    answers.put("leaderboard", "Nobody has points yet");
    answers.put("remind", "No reminder is set");
    owner.command("setup", BERLIN, "This channel has a study group now");
    answers.forEach(owner::command);
    answers.put("setup", "This channel has a study group now");
    assertEquals(bot.commands(), answers.keySet());
    assertEquals(bot.commands(), Set.copyOf(control.commands(owner.id(), channel)));
    assertEquals(List.of(), control.failedInteractions(owner.id()));
  }

  @Test
  void joiningGreetsTheOwner() {
    bot.tick();
    SeenMessage greeting = owner.inPrivate().sees("Whetstone is here");
    assertTrue(greeting.says("/setup in the channel where the question should come"));
    assertEquals(0, owner.count("Whetstone"));
  }

  @Test
  void offersAdminsCommandsToAdminsOnly() {
    DiscordMember ann = member("Ann");
    assertEquals(
        Set.of("today", "practice", "streak", "leaderboard", "remind", "topics", "help"),
        Set.copyOf(control.commands(ann.id(), channel)));
    SeenMessage help = ann.command("help", "How Whetstone works");
    assertFalse(help.says("For admins"), help::text);
    assertTrue(owner.command("help", "How Whetstone works").says("For admins"));
  }

  @Test
  void setsUpByFormAndTakesACorrectedOne() {
    SeenForm form = owner.openByCommand("setup");
    assertEquals("Set up daily question", form.title());
    SeenMessage rejected =
        owner.submit(Map.of("Time of day", "25:00", "Days", "mon-fri"), "That cannot be taken yet");
    assertTrue(rejected.says("is not a time of day"), rejected::text);
    SeenForm again = owner.openByPress(rejected, "Correct it");
    assertEquals("25:00", again.value("Time of day").orElseThrow());
    assertEquals("mon-fri", again.value("Days").orElseThrow());
    SeenMessage saved =
        owner.submit(
            Map.of("Time of day", "10:30", "Time zone", "Europe/Berlin"),
            "This channel has a study group now");
    assertTrue(saved.says("The next question comes Wed 25 Nov 10:30"), saved::text);
    bot.clock.set(Instant.parse("2026-11-25T09:30:01Z"));
    bot.tick();
    owner.sees("Daily question");
  }

  @Test
  void everyLetterCountsOnceOnThePost() {
    SeenMessage post = posted();
    assertEquals(List.of("A", "B", "C", "D", "Answer in words", "Reveal answer"), post.buttons());
    String right = TestBot.right(bot.question(channel));
    DiscordMember ann = member("Ann");
    for (String letter : List.of("A", "B", "C", "D")) {
      DiscordMember one = letter.equals(right) ? ann : member("Member " + letter);
      one.press(post, letter, letter.equals(right) ? "Right. +" : "Not this one: " + right);
    }
    assertEquals(1, ann.count("Right. +"));
    assertEquals(0, owner.count("Right. +"));
    SeenMessage already = ann.press(post, right, "You have answered this one");
    assertTrue(already.says("Only the first answer counts"), already::text);
    ann.press(already, "Show the answer", "You answered " + right + ", which is right.");
    bot.tick();
    assertTrue(owner.sees("4 answered · 1 right").says("open until"));
    ann.command("today", "You have answered this one");
    ann.command("streak", "Your streak: 1 day");
    SeenMessage board = ann.command("leaderboard", Map.of("period", "all"), "all time");
    assertTrue(board.says("Ann") && board.says("1 of 1 right"), board::text);
  }

  @Test
  void wordsAndLooksAreGraded() {
    SeenMessage post = posted();
    for (String grade : List.of("Again", "Good")) {
      DiscordMember one = member("Writer " + grade);
      assertEquals("Answer in your own words", one.openByPress(post, "Answer in words").title());
      SeenMessage rejected = one.submit(Map.of("Your answer", "  "), "There is nothing in it yet");
      one.openByPress(rejected, "Correct it");
      one.submit(Map.of("Your answer", "By scaling the logits."), "Compare and grade");
      one.sees("By scaling the logits.");
      one.press(one.sees("How well did you know it"), grade, noted(grade));
    }
    for (String grade : List.of("Hard", "Easy")) {
      DiscordMember one = member("Reader " + grade);
      one.press(post, "Reveal answer", "The answer");
      one.press(one.sees("How well did you know it"), grade, noted(grade));
    }
    bot.tick();
    owner.sees("4 answered");
  }

  private static String noted(String grade) {
    return "Noted: " + grade.toLowerCase(Locale.ROOT) + ".";
  }

  @Test
  void goesOnFromAnAnswerToPractice() {
    SeenMessage post = posted();
    DiscordMember ann = member("Ann");
    ann.press(post, "A", "1 day");
    SeenMessage result = withButton(ann, "Follow-up questions");
    ann.press(result, "Follow-up questions", "Follow-up questions");
    SeenMessage another = ann.press(result, "Practise another", "Practice ·");
    ann.press(another, "B", "+2 points");
    SeenMessage chosen = ann.command("practice", Map.of("difficulty", "hard"), "Practice ·");
    assertTrue(chosen.says("hard"), chosen::text);
    assertFalse(control.suggestions(ann.id(), channel, "practice", "topic", "att").isEmpty());
    bot.tick();
    owner.sees("1 answered");
  }

  @Test
  void remindsInPrivateWhoHasNotAnswered() {
    posted();
    DiscordMember ann = member("Ann");
    ann.command("remind", Map.of("time", "18:00"), "Reminder set");
    bot.clock.set(Instant.parse("2026-11-25T17:00:01Z"));
    bot.tick();
    DiscordMember alone = ann.inPrivate();
    SeenMessage reminder = alone.sees("A question is waiting for you");
    SeenMessage question = alone.press(reminder, "Answer now", "Daily question");
    alone.press(question, "A", "1 day");
    alone.press(reminder, "Answer now", "You have answered this one");
    alone.press(reminder, "Stop reminders", "Reminders are off");
    bot.tick();
    ann.sees("1 answered");
    ann.command("remind", "No reminder is set");
  }

  @Test
  void postsWithThreadPinAndSilentMention() {
    setUp();
    String role = control.addRole(server, "learners");
    DiscordMember ann = member("Ann");
    control.giveRole(ann.id(), server, role);
    Map<String, String> all =
        Map.of("thread", "yes", "pin", "yes", "mention", role, "silent", "yes");
    owner.command("posting", all, "Posting changed");
    SeenMessage first = postNow();
    assertCallsOnly(role, first);
    bot.tick();
    assertEquals(List.of(first.id()), control.pinned(channel));
    DiscordMember inThread = inThread(ann, first);
    inThread.sees("Talk about this question here");
    assertEquals(0, inThread.count("The answer ·"));

    SeenMessage second = nextDay(first);
    assertEquals(List.of(second.id()), control.pinned(channel));
    SeenMessage answer = inThread.sees("The answer ·");
    assertTrue(control.raw(inThread.channel(), answer.id()).contains("\"spoiler\":true"));
    assertTrue(message(first.id()).says("closed · still good for practice"));
    inThread(ann, second).sees("Talk about this question here");
  }

  private void assertCallsOnly(String role, SeenMessage post) {
    String raw = control.raw(channel, post.id());
    assertTrue(post.pings(), raw);
    assertTrue(raw.contains("\"mention_roles\":[\"" + role + "\"]"), raw);
    assertTrue(raw.contains("\"mentions\":[]"), raw);
    assertTrue(raw.contains("\"mention_everyone\":false"), raw);
    int flags = Integer.parseInt(raw.replaceAll(".*?\"flags\":(\\d+).*", "$1"));
    assertEquals(1 << 12, flags & 1 << 12, raw); // Discord's SUPPRESS_NOTIFICATIONS
  }

  @Test
  void aClosedRoundShowsItsResult() {
    SeenMessage first = posted();
    member("Ann").press(first, TestBot.right(bot.question(channel)), "Right. +");
    SeenMessage second = nextDay(first);
    SeenMessage closed = message(first.id());
    assertTrue(closed.says("1 answered · 1 right · closed"), closed::text);
    assertTrue(second.says("0 answered · 0 right · open until"), second::text);
    assertFalse(second.pings());
    SeenMessage late = member("Bob").press(closed, "A", "the round has closed");
    assertTrue(late.says("No points"), late::text);
  }

  @Test
  void pausesAndResumes() {
    SeenMessage first = posted();
    owner.command("pause", "Posting is paused");
    owner.command("pause", "Already paused");
    bot.clock.set(Instant.parse(TOMORROW));
    bot.tick();
    assertEquals(1, posts());
    member("Ann").press(first, "A", "1 day");
    SeenMessage resumed = owner.command("resume", "Posting goes on");
    assertTrue(resumed.says("Fri 27 Nov 09:00"), resumed::text);
  }

  @Test
  void removingTheBotPausesAndInvitingItAgainSaysSo() {
    posted();
    control.removeBot(server);
    Await.until(
        "a pause",
        () -> bot.texts("select next_due_at from study_group").equals(List.of("null")),
        () -> "it goes on");
    bot.clock.set(Instant.parse(TOMORROW));
    bot.tick();
    assertEquals(1, posts());
    control.letBotIn(server);
    Await.until(
        "a greeting",
        () -> {
          bot.tick();
          return owner.inPrivate().count("Whetstone is back") == 1;
        },
        () -> owner.inPrivate().seen().toString());
    owner.command("resume", "Posting goes on");
  }

  private DiscordMember member(String name) {
    return DiscordMember.joining(control, server, channel, name);
  }

  private DiscordMember inThread(DiscordMember member, SeenMessage post) {
    return new DiscordMember(control, member.id(), control.thread(post.id()).orElseThrow());
  }

  private void setUp() {
    owner.command("setup", BERLIN, "This channel has a study group now");
  }

  private SeenMessage posted() {
    setUp();
    return postNow();
  }

  private SeenMessage postNow() {
    owner.command("post-now", "On its way");
    bot.tick();
    return owner.sees("Daily question");
  }

  /** The next question, when all that its coming leads to is done. */
  private SeenMessage nextDay(SeenMessage before) {
    bot.clock.set(Instant.parse(TOMORROW));
    bot.tick();
    bot.tick();
    SeenMessage post = owner.sees("Daily question");
    assertFalse(post.id().equals(before.id()));
    return post;
  }

  private SeenMessage message(String id) {
    return owner.seen().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
  }

  private long posts() {
    return owner.count("Daily question");
  }

  private static SeenMessage withButton(DiscordMember member, String label) {
    return member.seen().stream()
        .filter(m -> m.buttons().contains(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(member.seen().toString()));
  }
}
