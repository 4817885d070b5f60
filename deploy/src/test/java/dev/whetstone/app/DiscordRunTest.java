package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.app.TestProgram.Ended;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.database.TestDatabase;
import dev.whetstone.testkit.discord.DiscordControl;
import dev.whetstone.testkit.discord.FakeDiscord;
import dev.whetstone.testkit.discord.FakeDiscordExtension;
import dev.whetstone.testkit.discord.FakeDiscordOptions;
import dev.whetstone.testkit.discord.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The program and its doctor on Discord, as README.md takes people there. */
@Timeout(120)
final class DiscordRunTest {
  private static final String ANSWER = "Because-softmax-saturates";
  private static final String WRONG = "a-token-that-discord-never-gave";

  @RegisterExtension
  final FakeDiscordExtension fake = new FakeDiscordExtension(FakeDiscordOptions.USUAL);

  @AutoClose private final TestDatabase database = TestDatabase.empty();

  @Test
  void postsTheFirstQuestionAndStopsOnASignal() throws Exception {
    DiscordControl control = fake.discord().control();
    String server = control.addGuild("Study");
    String channel = control.addChannel(server, "daily");
    String owner = control.owner(server);
    try (TestProgram run = launch("run", fake.discord().token())) {
      assertEquals("ready discord", run.line());
      control.command(owner, channel, "setup", Map.of("time", "09:00", "zone", "Europe/Berlin"));
      awaitText(owner, channel, "has a study group now");
      control.command(owner, channel, "post-now", Map.of());
      awaitText(owner, channel, "Daily question");
      run.signal();
      Ended ended = run.end();
      assertEquals(0, ended.code(), ended.err());
      assertTrue(ended.err().endsWith("stopped\n"), ended.err());
      assertFalse(ended.all().contains(fake.discord().token()), ended.all());
    }
  }

  @Test
  void twoProcessesShareTheServersAndOneMayEnd() throws Exception {
    try (TestProgram even = shard("0/2");
        TestProgram odd = shard("1/2")) {
      assertEquals("ready discord", even.line());
      assertEquals("ready discord", odd.line());
      DiscordControl control = fake.discord().control();
      List<String> servers = List.of(control.addGuild("One"), control.addGuild("Two"));
      assertNotEquals(shardOf(servers.getFirst()), shardOf(servers.getLast()));
      servers.forEach(this::postFirst);

      odd.signal();
      assertEquals(0, odd.end().code());
      String left = servers.stream().filter(id -> shardOf(id) == 0).findFirst().orElseThrow();
      postFirst(left);
    }
  }

  private TestProgram shard(String shards) throws Exception {
    return TestProgram.launch(
        Map.of(
            "DISCORD_TOKEN", fake.discord().token(),
            "DISCORD_API", fake.discord().api(),
            "DISCORD_SHARDS", shards,
            "DATABASE_URL", TestProgram.url(database)),
        "run");
  }

  private static long shardOf(String server) {
    return (Long.parseLong(server) >> 22) % 2;
  }

  /** In a new channel of the server, for its first question. */
  private void postFirst(String server) {
    DiscordControl control = fake.discord().control();
    String channel = control.addChannel(server, "daily");
    String owner = control.owner(server);
    control.command(owner, channel, "setup", Map.of("time", "09:00", "zone", "Europe/Berlin"));
    awaitText(owner, channel, "has a study group now");
    control.command(owner, channel, "post-now", Map.of());
    awaitText(owner, channel, "Daily question");
    assertEquals(
        1,
        control.seen(owner, channel).stream()
            .filter(seen -> seen.text().contains("Daily question"))
            .count());
  }

  @Test
  void anEventThatNobodyCanReadIsLoggedWithoutItsContent() throws Exception {
    String form =
        """
        {"id": "1", "type": %s, "data": {"custom_id": "words", "components": [
          {"type": 18, "component": {"type": 4, "custom_id": "words", "value": "%s"}}]}}
        """;
    try (TestProgram run = launch("run", fake.discord().token())) {
      assertEquals("ready discord", run.line());
      fake.discord().control().tell("INTERACTION_CREATE", form.formatted("5", ANSWER));
      fake.discord()
          .control()
          .tell("INTERACTION_CREATE", form.formatted('"' + ANSWER + '"', ANSWER));
      String said = String.join("\n", run.errorsUntil("-> (left out)"));
      said += String.join("\n", run.errorsUntil("-> (left out)"));
      run.signal();
      said += run.end().err();
      assertFalse(said.contains(ANSWER), said);
      assertTrue(said.contains("INTERACTION_CREATE -> (left out)"), said);
      assertTrue(said.contains("DataObjectParsingException\n\tat "), said);
      assertTrue(said.contains("InteractionCreateHandler"), said);
    }
  }

  @Test
  void saysThatTheTokenIsWrong() throws Exception {
    try (TestProgram run = launch("run", WRONG)) {
      assertRefused(run.end());
    }
  }

  @Test
  void stopsWhenTheTokenIsRevoked() throws Exception {
    try (TestProgram run = launch("run", fake.discord().token())) {
      assertEquals("ready discord", run.line());
      fake.discord().control().fault(new Fault.RevokeToken());
      assertRefused(run.end());
    }
  }

  @Test
  void theDoctorFindsAllWell() throws Exception {
    FakeDiscord discord = fake.discord();
    discord.control().addGuild("Study");
    Ended ended = launch("doctor", discord.token()).end();
    assertTrue(
        ended.out().contains("oauth2/authorize?client_id=" + discord.applicationId() + "&"),
        ended.out());
    assertTrue(ended.out().contains("ok       Discord: server Study can be reached"), ended.out());
    assertTrue(ended.out().endsWith("All is well.\n"), ended.out());
    assertEquals("0 ", ended.code() + " " + ended.err());
  }

  @Test
  void theDoctorFindsTheTokenWrong() throws Exception {
    Ended ended = launch("doctor", WRONG).end();
    assertTrue(
        ended.out().contains("problem  Discord: it refuses the token. Reset the token on"),
        ended.out());
    assertEquals(1, ended.code());
    assertFalse(ended.all().contains(WRONG), ended.all());
  }

  @Test
  void theDoctorNamesASettingThatIsWrong() throws Exception {
    Map<String, String> shards = Map.of("DISCORD_TOKEN", WRONG, "DISCORD_SHARDS", "half");
    try (TestProgram doctor = TestProgram.launch(shards, "doctor", "--data", "none")) {
      Ended ended = doctor.end();
      assertTrue(
          ended.out().contains("problem  Chat platforms: a setting is wrong. "), ended.out());
      assertTrue(ended.out().contains("half"), ended.out());
    }
  }

  private void awaitText(String user, String channel, String text) {
    DiscordControl control = fake.discord().control();
    Await.until(
        text,
        () -> control.seen(user, channel).stream().anyMatch(seen -> seen.text().contains(text)),
        () -> control.seen(user, channel) + " " + control.requests());
  }

  private TestProgram launch(String command, String token) throws Exception {
    return TestProgram.launch(
        Map.of(
            "DISCORD_TOKEN", token,
            "DISCORD_API", fake.discord().api(),
            "DATABASE_URL", TestProgram.url(database)),
        command);
  }

  private static void assertRefused(Ended ended) {
    assertEquals(1, ended.code(), ended.err());
    assertEquals(
        1,
        ended.err().lines().filter(l -> l.startsWith("Discord does not accept the bot's")).count(),
        ended.err());
    assertFalse(ended.all().contains(WRONG), ended.all());
  }
}
