package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.discord.DiscordControl;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that fall asleep while rounds are open, with the whole product behind them. */
@Timeout(120)
final class DiscordThreadsTest {
  private static final Instant TOMORROW = Instant.parse("2026-11-26T09:00:01Z");
  private static final String WRITE = "POST /channels/{channel_id}/messages";

  @AutoClose private final TestBot bot = new TestBot("2026-11-25T07:00:00Z");

  private final DiscordControl control = bot.control();
  private final String server = control.addGuild("Study");
  private final String channel = control.addChannel(server, "daily");
  private final DiscordMember owner = new DiscordMember(control, control.owner(server), channel);

  @Test
  void theAnswerComesToASleepingThread() {
    SeenMessage post = posted();
    String thread = control.thread(post.id()).orElseThrow();
    control.archive(thread, false);
    nextDay();
    SeenMessage answer = in(thread).sees("The answer ·");
    assertTrue(control.raw(thread, answer.id()).contains("\"spoiler\":true"));
    assertFalse(control.isArchived(thread));
  }

  @Test
  void aLockedThreadIsLeftAlone() {
    SeenMessage post = posted();
    String thread = control.thread(post.id()).orElseThrow();
    control.archive(thread, true);
    nextDay();
    assertEquals(0, in(thread).count("The answer ·"));
    assertTrue(control.isArchived(thread));
    assertEquals(2, owner.count("Daily question"));

    int tried = writes();
    for (int hour = 0; hour < 6; hour++) {
      bot.tick(Duration.ofHours(1));
    }
    assertEquals(tried, writes());
    assertEquals(0, owner.inPrivate().count("thread"));
  }

  @Test
  void aGroupMayLiveInAThreadThatFallsAsleep() {
    String thread = control.openThread(owner.id(), channel, "Questions");
    DiscordMember inThread = in(thread);
    inThread.command("setup", Map.of("time", "09:00", "zone", "UTC"), "has a study group now");
    inThread.command("post-now", "On its way");
    bot.tick();
    inThread.sees("Daily question");
    control.archive(thread, false);
    nextDay();
    assertEquals(2, inThread.count("Daily question"));
    assertEquals(1, inThread.count("· closed"));
    assertFalse(control.isArchived(thread));
  }

  private SeenMessage posted() {
    owner.command("setup", Map.of("time", "09:00", "zone", "UTC"), "has a study group now");
    owner.command("posting", Map.of("thread", "yes"), "Posting changed");
    owner.command("post-now", "On its way");
    bot.tick();
    bot.tick();
    return owner.sees("Daily question");
  }

  private void nextDay() {
    bot.clock.set(TOMORROW);
    bot.tick();
    bot.tick();
  }

  private DiscordMember in(String thread) {
    return new DiscordMember(control, owner.id(), thread);
  }

  private int writes() {
    List<String> all = control.requests();
    return Collections.frequency(all, WRITE);
  }
}
