package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.discord.DiscordControl;
import dev.whetstone.testkit.discord.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Days of study groups on a Discord that keeps failing: nothing is lost, nothing comes twice. */
@Timeout(180)
final class DiscordFaultsTest {
  private static final int DAYS = 5;
  private static final int CHANNELS = 4;
  private static final int MEMBERS_A_DAY = 100;
  private static final String LETTERS = "ABCD";
  private static final int ABNORMAL = 4000;
  private static final String ANSWER =
      "POST /interactions/{interaction_id}/{interaction_token}/callback";
  private static final String POST = "POST /channels/{channel_id}/messages";
  private static final String EDIT = "PATCH /channels/{channel_id}/messages/{message_id}";

  @AutoClose private final TestBot bot = new TestBot("2026-11-25T07:00:00Z");

  private final DiscordControl control = bot.control();
  private final Random random = new Random(17);
  private final String server = control.addGuild("Study");
  private final String owner = control.owner(server);
  private final List<String> channels = new ArrayList<>();
  private final List<Posted> posts = new ArrayList<>();

  /** A round's post, and what its members pressed. */
  private static final class Posted {
    private final String channel;
    private final String message;
    private final String right;
    private int answered;
    private int rightly;

    Posted(String channel, String message, String right) {
      this.channel = channel;
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
    setUp();
    for (int day = 0; day < DAYS; day++) {
      bot.clock.set(Instant.parse("2026-11-25T09:00:01Z").plus(Duration.ofDays(day)));
      List<Posted> today = post();
      press(today);
      posts.addAll(today);
      awaitAttempts();
    }
    control.calm();
    awaitTallies();
    assertEquals(
        List.of(),
        bot.texts("select member_id from attempt group by member_id having count(*) <> 1"));
    assertEquals(
        List.of("posted"), bot.texts("select distinct state from delivery order by state"));
    channels.forEach(c -> assertEquals(DAYS, visible(c).size(), c));
  }

  private void setUp() {
    for (int i = 0; i < CHANNELS; i++) {
      String channel = control.addChannel(server, "daily-" + i);
      channels.add(channel);
      new DiscordMember(control, owner, channel)
          .command("setup", Map.of("time", "09:00", "zone", "UTC"), "has a study group now");
    }
  }

  /** Every channel's question of the day, posted with trouble. */
  private List<Posted> post() {
    control.fault(new Fault.LoseResponse(POST, 1));
    control.fault(new Fault.Answer(POST, 502, 1));
    for (int i = 0; i < 2; i++) {
      control.fault(trouble(POST));
    }
    int wanted = posts.size() + CHANNELS;
    Await.until(
        "the posts",
        () -> {
          bot.tick(Duration.ofSeconds(20));
          return delivered() == wanted;
        },
        () -> bot.texts("select state || ' ' || coalesce(problem, '') from delivery").toString());
    return channels.stream().map(this::newest).toList();
  }

  private int delivered() {
    return bot.texts("select id from delivery where state = 'posted'").size();
  }

  private Posted newest(String channel) {
    return new Posted(
        channel, visible(channel).getLast().id(), TestBot.right(bot.question(channel)));
  }

  private void press(List<Posted> today) {
    for (int i = 0; i < MEMBERS_A_DAY; i++) {
      Posted post = today.get(random.nextInt(today.size()));
      DiscordMember member = DiscordMember.joining(control, server, post.channel, "Member " + i);
      makeTrouble(i);
      String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
      post.count(letter);
      control.press(member.id(), post.channel, post.message, letter);
      alsoSometimes(i, member, post, letter);
      if (i % 20 == 19) {
        bot.tick();
      }
    }
  }

  private void alsoSometimes(int i, DiscordMember member, Posted post, String letter) {
    switch (i % 10) {
      case 3 -> control.press(member.id(), post.channel, post.message, letter);
      case 5 -> control.command(member.id(), post.channel, "streak", Map.of());
      case 7 -> control.command(member.id(), post.channel, "practice", Map.of());
      default -> {}
    }
  }

  private void makeTrouble(int i) {
    if (i % 4 == 0) {
      control.fault(trouble(random.nextInt(3) == 0 ? EDIT : ANSWER));
    }
    if (i == MEMBERS_A_DAY / 2) {
      control.fault(new Fault.DropGateway(ABNORMAL));
    }
  }

  private Fault trouble(String route) {
    return switch (random.nextInt(5)) {
      case 0 -> new Fault.Answer(route, 500, 1);
      case 1 -> new Fault.Answer(route, 502, 1);
      case 2 -> new Fault.Limit(route, Duration.ofMillis(200), random.nextInt(4) == 0, 1);
      case 3 -> new Fault.Delay(route, Duration.ofMillis(300), 1);
      default -> new Fault.LoseResponse(route, 1);
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
          return wrongTallies().isEmpty();
        },
        () -> wrongTallies().toString());
  }

  private List<String> wrongTallies() {
    Map<String, String> texts = new HashMap<>();
    channels.forEach(c -> visible(c).forEach(m -> texts.put(m.id(), m.text())));
    return posts.stream()
        .filter(p -> !texts.getOrDefault(p.message, "").contains(p.tally()))
        .map(p -> p.tally() + " in " + texts.get(p.message))
        .toList();
  }

  /** What everybody sees of questions in the channel. */
  private List<SeenMessage> visible(String channel) {
    return control.seen(owner, channel).stream()
        .filter(m -> !m.onlyToReader() && m.text().contains("Daily question"))
        .toList();
  }
}
