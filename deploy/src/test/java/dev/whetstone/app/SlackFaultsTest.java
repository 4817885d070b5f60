package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.question.Choice;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.slack.Fault;
import dev.whetstone.testkit.slack.SlackControl;
import dev.whetstone.testkit.slack.client.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Days of a study group on a Slack that keeps failing: nothing is lost, nothing comes twice. */
@Timeout(240)
final class SlackFaultsTest {
  private static final int DAYS = 5;
  private static final int MEMBERS_A_DAY = 100;
  private static final String LETTERS = "ABCD";
  private static final List<String> METHODS =
      List.of(
          "response_url", "chat.update", "users.info", "chat.postEphemeral", "conversations.open");

  @AutoClose private final SlackBot bot = new SlackBot("2026-11-25T07:00:00Z");
  private final SlackControl control = bot.control();
  private final Random random = new Random(17);
  private final SlackMember owner = bot.admin("Ada");
  private final List<Posted> posts = new ArrayList<>();
  private int members;

  /** A round's post, and what its members pressed. */
  private static final class Posted {
    private final String message;
    private final String right;
    private int answered;
    private int rightly;

    Posted(String message, String right) {
      this.message = message;
      this.right = right;
    }

    void count(String letter) {
      answered++;
      rightly += letter.equals(right) ? 1 : 0;
    }

    String tally() {
      return answered + " answered · " + rightly + " right";
    }
  }

  @Test
  void nothingIsLostAndNothingComesTwice() {
    owner.command("setup time:09:00 zone:UTC", "has a study group now");
    for (int day = 0; day < DAYS; day++) {
      bot.clock.set(Instant.parse("2026-11-25T09:00:01Z").plus(Duration.ofDays(day)));
      Posted today = post(day + 1);
      press(today);
      posts.add(today);
      awaitAttempts();
    }
    control.clearFaults();
    awaitTallies();
    assertEquals(
        List.of(),
        bot.texts("select member_id from attempt group by member_id having count(*) <> 1"));
    assertEquals(
        List.of("posted"), bot.texts("select distinct state from delivery order by state"));
    assertEquals(DAYS, visible().size());
    assertEquals(MEMBERS_A_DAY * DAYS, members);
  }

  private Posted post(int wanted) {
    control.fault(new Fault.LoseResponse("chat.postMessage", 1));
    control.fault(new Fault.Answer("chat.postMessage", 502, 1));
    for (int i = 0; i < 2; i++) {
      control.fault(trouble("chat.postMessage"));
    }
    Await.until(
        "the post",
        () -> {
          bot.tick(Duration.ofSeconds(20));
          return bot.texts("select id from delivery where state = 'posted'").size() == wanted;
        },
        () -> bot.texts("select state || ' ' || coalesce(problem, '') from delivery").toString());
    String id =
        bot.texts("select r.question_id from round r order by r.id desc limit 1").getFirst();
    Question question = TestProcess.BANK.find(new QuestionId(id)).orElseThrow();
    return new Posted(visible().getLast().ts(), Choice.letter(question.rightIndex()));
  }

  private void press(Posted post) {
    Seen message = message(post.message);
    for (int i = 0; i < MEMBERS_A_DAY; i++) {
      SlackMember member = bot.member("Member " + members++);
      makeTrouble(i);
      String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
      post.count(letter);
      pressUntilTaken(member, message, letter);
      if (i % 10 == 3) {
        control.repeat().join();
      }
      if (i % 10 == 5) {
        member.type("streak");
      }
      if (i % 20 == 19) {
        bot.tick();
      }
    }
  }

  /** Where Slack says that it did not work people press again. */
  private void pressUntilTaken(SlackMember member, Seen message, String letter) {
    Await.until(
        "a press that Slack takes",
        () ->
            control.press(bot.team, member.id(), bot.channel, message.ts(), letter).join().isGood(),
        () -> control.problems(bot.team, member.id()).toString());
  }

  private void makeTrouble(int i) {
    if (i % 3 == 0) {
      control.fault(trouble(METHODS.get(random.nextInt(METHODS.size()))));
    }
    if (i == MEMBERS_A_DAY / 3) {
      control.fault(new Fault.Disconnect("refresh_requested"));
    }
    if (i == MEMBERS_A_DAY / 2) {
      control.fault(new Fault.DropSockets());
    }
  }

  private Fault trouble(String method) {
    return switch (random.nextInt(5)) {
      case 0 -> new Fault.Answer(method, 500, 1);
      case 1 -> new Fault.Answer(method, 502, 1);
      case 2 -> new Fault.Limit(method, Duration.ofSeconds(1), 1);
      case 3 -> new Fault.Delay(method, Duration.ofMillis(300), 1);
      default -> new Fault.LoseResponse(method, 1);
    };
  }

  private void awaitAttempts() {
    int wanted = posts.stream().mapToInt(p -> p.answered).sum();
    Await.until("attempts", () -> attempts() == wanted, () -> attempts() + " of " + wanted);
  }

  private int attempts() {
    return bot.texts("select id from attempt").size();
  }

  private void awaitTallies() {
    Await.until(
        "tallies",
        () -> {
          bot.tick();
          return posts.stream().allMatch(p -> message(p.message).text().contains(p.tally()));
        },
        () -> visible().stream().map(Seen::text).toList().toString());
  }

  private Seen message(String ts) {
    return visible().stream().filter(m -> m.ts().equals(ts)).findFirst().orElseThrow();
  }

  /** What everybody sees of questions in the channel. */
  private List<Seen> visible() {
    return control.seen(bot.team, owner.id(), bot.channel).stream()
        .filter(m -> !m.onlyToReader() && m.text().contains("Daily question"))
        .toList();
  }
}
