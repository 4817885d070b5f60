package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.store.Stores;
import dev.whetstone.testkit.SettableClock;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.database.TestDatabase;
import dev.whetstone.testkit.discord.DiscordControl;
import dev.whetstone.testkit.discord.FakeDiscord;
import dev.whetstone.testkit.discord.FakeDiscordOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two processes that share a database and, by shards, the servers of Discord. */
@Timeout(120)
final class DiscordShardsTest {
  private static final int SERVERS = 6;
  private static final Instant FIRST = Instant.parse("2026-11-25T09:00:01Z");
  private static final Instant SECOND = FIRST.plus(Duration.ofDays(1));

  private final SettableClock clock = SettableClock.at("2026-11-25T07:00:00Z");

  @AutoClose
  private final FakeDiscord discord =
      FakeDiscord.start(FakeDiscordOptions.USUAL.requiringShards(2));

  @AutoClose private final TestDatabase database = TestDatabase.migrated("core", Stores::open);

  private final DiscordControl control = discord.control();
  private final List<Server> servers =
      IntStream.range(0, SERVERS).mapToObj(i -> Server.open(control, "Server " + i)).toList();
  private TestProcess even;
  private TestProcess odd;

  private record Server(String id, String channel, DiscordMember owner) {
    static Server open(DiscordControl control, String name) {
      String id = control.addGuild(name);
      String channel = control.addChannel(id, "daily");
      return new Server(id, channel, new DiscordMember(control, control.owner(id), channel));
    }

    boolean isEven() {
      return (Long.parseLong(id) >> 22) % 2 == 0;
    }

    boolean isOdd() {
      return !isEven();
    }

    long posts() {
      return owner.count("Daily question");
    }
  }

  @BeforeEach
  void start() {
    even = process("0/2");
    odd = process("1/2");
    assertTrue(servers.stream().anyMatch(Server::isEven));
    assertTrue(servers.stream().anyMatch(Server::isOdd));
    servers.forEach(server ->
        server.owner.command(
            "setup", Map.of("time", "09:00", "zone", "UTC"), "has a study group now"));
  }

  @AfterEach
  void stop() {
    even.close();
    odd.close();
  }

  private TestProcess process(String shards) {
    return TestProcess.onDiscord(discord, database, clock, Map.of("discord.shards", shards));
  }

  @Test
  void whoHoldsTheShardPosts() {
    clock.set(FIRST);
    odd.tick();
    assertPosts(Server::isEven, 0);
    assertPosts(Server::isOdd, 1);
    even.tick();
    odd.tick();
    assertPosts(_ -> true, 1);
  }

  @Test
  void pressesAreAnsweredAndCountedInEachServer() {
    clock.set(FIRST);
    tickBoth();
    servers.forEach(
        server -> server.owner.press(server.owner.sees("Daily question"), "A", "streak 1 day"));
    clock.advance(Duration.ofSeconds(2));
    tickBoth();
    servers.forEach(server -> server.owner.sees("1 answered"));
    assertPosts(_ -> true, 1);
  }

  @Test
  void theServersOfAStoppedProcessWaitForIt() {
    clock.set(FIRST);
    tickBoth();
    odd.close();
    clock.set(SECOND);
    even.tick();
    clock.advance(Duration.ofMinutes(10));
    even.tick();
    assertPosts(Server::isEven, 2);
    assertPosts(Server::isOdd, 1);

    odd = process("1/2");
    tickBoth();
    assertPosts(_ -> true, 2);
    Await.until(
        "all recorded",
        () -> states().equals(Collections.nCopies(2 * SERVERS, "posted")),
        () -> states().toString());
    tickBoth();
    assertPosts(_ -> true, 2);
    servers.forEach(this::assertAnswered);
  }

  /** Also where the process that held the first shard, and the ticks, was away. */
  @Test
  void theFirstMayStopAsWell() {
    even.close();
    clock.set(FIRST);
    odd.tick();
    assertPosts(Server::isEven, 0);
    assertPosts(Server::isOdd, 1);

    even = process("0/2");
    tickBoth();
    assertPosts(_ -> true, 1);
    servers.forEach(this::assertAnswered);
  }

  private List<String> states() {
    return even.texts("select state from delivery");
  }

  private void assertAnswered(Server server) {
    server.owner.press(server.owner.sees("Daily question"), "B", "streak 1 day");
    assertEquals(List.of(), control.failedInteractions(server.owner.id()));
  }

  private void tickBoth() {
    even.tick();
    odd.tick();
  }

  private void assertPosts(Predicate<Server> some, long posts) {
    List<Server> chosen = servers.stream().filter(some).toList();
    Await.until(
        posts + " posts",
        () -> chosen.stream().allMatch(server -> server.posts() == posts),
        () -> chosen.stream().map(Server::posts).toList().toString());
  }
}
