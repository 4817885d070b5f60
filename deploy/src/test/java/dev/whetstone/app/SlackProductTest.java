package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.question.Choice;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.slack.SlackControl;
import dev.whetstone.testkit.slack.client.Seen;
import dev.whetstone.testkit.slack.client.SeenModal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything that people can do on Slack, as they do it, with the whole product behind it. */
@Timeout(120)
final class SlackProductTest {
  private static final String TOMORROW = "2026-11-26T08:00:01Z";
  private static final String SETUP = "setup time:09:00 zone:Europe/Berlin";
  private static final String SET_UP = "This channel has a study group now";

  @AutoClose private final SlackBot bot = new SlackBot("2026-11-25T07:00:00Z");
  private final SlackControl control = bot.control();
  private final SlackMember owner = bot.admin("Ada");

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
    owner.command(SETUP, SET_UP);
    answers.forEach(owner::command);
    answers.put("setup", SET_UP);
    assertEquals(bot.process().commands(), answers.keySet());
    assertEquals(List.of(), control.problems(bot.team, owner.id()));
  }

  @Test
  void forgivesHowACommandIsTyped() {
    owner.command("SETUP --time 09:00 zone=\"Europe/Berlin\"", SET_UP);
    SlackMember ann = bot.member("Ann");
    Seen help = ann.command("", "How Whetstone works");
    assertTrue(help.text().contains("/whetstone today"), help::text);
    Seen near = ann.command("streek", "There is no command");
    assertTrue(near.text().contains("Did you mean /whetstone streak"), near::text);
    ann.command("practice hard", "Practice ·");
    Seen fitting = ann.command("practice topic:att?", "What fits");
    assertTrue(fitting.text().contains("attention"), fitting::text);
    ann.command("practice topic:atention", "Did you mean");
  }

  @Test
  void joiningGreetsWhereTheBotCan() {
    bot.tick();
    assertEquals(0, owner.count("Whetstone is here"));
  }

  @Test
  void adminsAloneSetUp() {
    SlackMember ann = bot.member("Ann");
    ann.command("setup time:09:00 zone:UTC", "admin");
    assertEquals(List.of(), bot.texts("select id from study_group"));
  }

  @Test
  void setsUpByFormAndTakesACorrectedOne() {
    SeenModal form = owner.open(() -> owner.type("setup"));
    assertEquals("Set up daily question", form.title());
    control.submit(bot.team, owner.id(), Map.of("Time of day", "25:00", "Days", "mon-fri")).join();
    SeenModal rejected = control.modal(bot.team, owner.id()).orElseThrow();
    assertTrue(rejected.problems().getFirst().contains("is not a time of day"));
    Seen saved = owner.submit(Map.of("Time of day", "10:30", "Time zone", "Europe/Berlin"), SET_UP);
    assertTrue(saved.text().contains("The next question comes Wed 25 Nov 10:30"), saved::text);
    bot.clock.set(Instant.parse("2026-11-25T09:30:01Z"));
    bot.tick();
    owner.sees("Daily question");
  }

  @Test
  void everyLetterCountsOnceOnThePost() {
    Seen post = posted();
    assertEquals(List.of("A", "B", "C", "D", "Answer in words", "Reveal answer"), post.buttons());
    String right = right();
    SlackMember ann = bot.member("Ann");
    for (String letter : List.of("A", "B", "C", "D")) {
      SlackMember one = letter.equals(right) ? ann : bot.member("Member " + letter);
      one.press(post, letter, letter.equals(right) ? "Right. +" : "Not this one: " + right);
    }
    assertEquals(0, owner.count("Right. +"));
    Seen already = ann.press(post, right, "You have answered this one");
    ann.press(already, "Show the answer", "You answered " + right + ", which is right.");
    bot.tick();
    assertTrue(owner.sees("4 answered · 1 right").text().contains("open until"));
    ann.command("streak", "Your streak: 1 day");
    Seen board = ann.command("leaderboard all", "all time");
    assertTrue(board.text().contains("Ann") && board.text().contains("1 of 1 right"));
  }

  @Test
  void wordsAndLooksAreGraded() {
    Seen post = posted();
    for (String grade : List.of("Again", "Good")) {
      SlackMember one = bot.member("Writer " + grade);
      SeenModal form = one.open(() -> one.press(post, "Answer in words"));
      assertEquals("Answer in your own words".substring(0, 6), form.title().substring(0, 6));
      one.submit(Map.of("Your answer", "By scaling the logits."), "Compare and grade");
      one.sees("By scaling the logits.");
      one.press(one.sees("How well did you know it"), grade, noted(grade));
    }
    for (String grade : List.of("Hard", "Easy")) {
      SlackMember one = bot.member("Reader " + grade);
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
    Seen post = posted();
    SlackMember ann = bot.member("Ann");
    ann.press(post, "A", "1 day");
    Seen result = withButton(ann, "Follow-up questions");
    ann.press(result, "Follow-up questions", "Follow-up questions");
    Seen another = ann.press(result, "Practise another", "Practice ·");
    ann.press(another, "B", "+2 points");
    bot.tick();
    owner.sees("1 answered");
  }

  @Test
  void theShortcutServesPracticeInPrivate() {
    SlackMember ann = bot.member("Ann");
    Seen served =
        ann.inPrivate()
            .told("Practice ·", () -> control.shortcut(bot.team, ann.id(), "practise_now").join());
    ann.inPrivate().press(served, "A", "streak 1 day");
  }

  @Test
  void appHomeShowsWhatIsOpenAndTheLastReplies() {
    SlackMember ann = bot.member("Ann");
    ann.home("Answer the daily question in your channel once");
    Seen post = posted();
    ann.press(post, right(), "Right. +");
    Seen answered = ann.home("The question of Wed 25 Nov is answered.");
    assertTrue(answered.text().contains("Streak: 1 day"), answered::text);
    assertTrue(answered.text().contains("This week: place 1 with"), answered::text);
    assertTrue(answered.text().contains("Right. +"), answered::text);
    bot.clock.set(Instant.parse(TOMORROW));
    bot.tick();
    ann.home("The question of Thu 26 Nov is waiting for your answer.");
    SlackMember alone = ann.inPrivate();
    Seen question =
        alone.told(
            "Daily question", () -> control.pressHome(bot.team, ann.id(), "Answer it").join());
    alone.press(question, right(), "Right. +");
    bot.tick();
    owner.sees("1 answered · 1 right · open until");
  }

  @Test
  void remindsInPrivateWhoHasNotAnswered() {
    posted();
    SlackMember ann = bot.member("Ann");
    ann.command("remind time:18:00", "Reminder set");
    bot.clock.set(Instant.parse("2026-11-25T17:00:01Z"));
    bot.tick();
    SlackMember alone = ann.inPrivate();
    Seen reminder = alone.sees("A question is waiting for you");
    Seen question = alone.press(reminder, "Answer now", "Daily question");
    alone.press(question, "A", "1 day");
    alone.press(reminder, "Stop reminders", "Reminders are off");
    bot.tick();
    owner.sees("1 answered");
  }

  @Test
  void postsWithThreadAndMentionAndClosesWithItsResult() {
    owner.command(SETUP, SET_UP);
    owner.command("posting thread:yes mention:<!subteam^S0LEARNERS|@learners>", "Posting changed");
    Seen first = postNow();
    assertTrue(first.pings());
    bot.tick();
    assertEquals(first.ts(), owner.sees("Talk about this question here").thread());
    bot.member("Ann").press(first, right(), "Right. +");
    bot.tick();
    assertTrue(message(first.ts()).pings());
    bot.clock.set(Instant.parse(TOMORROW));
    bot.tick();
    bot.tick();
    assertEquals(first.ts(), owner.sees("The answer ·").thread());
    assertTrue(SlackMember.says(message(first.ts()), "1 answered · 1 right · closed"));
  }

  @Test
  void anArchivedChannelIsPausedAndTheAdminTold() {
    posted();
    control.archive(bot.team, bot.channel).join();
    bot.clock.set(Instant.parse(TOMORROW));
    bot.tick();
    bot.tick();
    Seen told = owner.inPrivate().sees("archived");
    assertFalse(told.text().isBlank());
  }

  @Test
  void aBotThatWasKickedComesBackOnlyWhenInvited() {
    posted();
    control.kickBot(bot.team, bot.channel).join();
    bot.clock.set(Instant.parse(TOMORROW));
    bot.tick();
    bot.tick();
    owner.inPrivate().sees("/invite @Whetstone");
    assertEquals(1, owner.count("Daily question"));
    control.inviteBot(bot.team, bot.channel);
    owner.command("resume", "Posting goes on");
  }

  @Test
  void aRenamedChannelThatBecamePrivateGoesOn() {
    posted();
    control.rename(bot.team, bot.channel, "dailies").join();
    control.makePrivate(bot.team, bot.channel);
    bot.clock.set(Instant.parse(TOMORROW));
    bot.tick();
    Await.until("the next", () -> owner.count("Daily question") == 2, () -> owner.seen() + "");
  }

  private Seen posted() {
    owner.command(SETUP, SET_UP);
    return postNow();
  }

  private Seen postNow() {
    owner.command("post-now", "On its way");
    bot.tick();
    return owner.sees("Daily question");
  }

  private String right() {
    String id =
        bot.texts("select r.question_id from round r order by r.id desc limit 1").getFirst();
    Question question = TestProcess.BANK.find(new QuestionId(id)).orElseThrow();
    return Choice.letter(question.rightIndex());
  }

  private Seen message(String ts) {
    return owner.seen().stream().filter(m -> m.ts().equals(ts)).findFirst().orElseThrow();
  }

  private static Seen withButton(SlackMember member, String label) {
    return member.seen().stream()
        .filter(m -> m.buttons().contains(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(member.seen().toString()));
  }
}
