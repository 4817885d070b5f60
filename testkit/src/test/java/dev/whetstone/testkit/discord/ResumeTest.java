package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.testkit.contract.Await;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is missed when a connection breaks, and nothing is replayed that must not be. */
class ResumeTest {
  private static final long GUILDS = 1;
  private final FakeDiscord discord = FakeDiscord.start(FakeDiscordOptions.USUAL.checking(false));
  private final DiscordControl control = discord.control();

  @AfterEach
  void close() {
    discord.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {4000, 1006, 4008})
  void whatWasMissedIsReplayedInOrder(int code) {
    String guild = control.addGuild("Study group");
    Line first = Line.ready(discord, GUILDS);
    String session = session(first);
    control.addChannel(guild, "before");
    first.event("CHANNEL_CREATE");
    long number = first.lastNumber();
    control.fault(new Fault.DropGateway(code));
    assertEquals(code, first.closedWith());
    awaitNoConnection();
    control.addChannel(guild, "missed 1");
    control.addChannel(guild, "missed 2");

    try (Line second = new Line(discord)) {
      second.resume(discord.token(), session, number);
      second.event("RESUMED");
      assertEquals(
          List.of("missed 1", "missed 2"),
          second.events("CHANNEL_CREATE").stream()
              .map(e -> e.path("d").path("name").asText())
              .toList());
      assertEquals(number + 3, second.lastNumber());
      assertEquals(1, control.identifies());
    }
  }

  @Test
  void aSessionThatWasLeftIsGone() {
    Line first = Line.ready(discord, GUILDS);
    String session = session(first);
    control.fault(new Fault.DropGateway(1000));
    first.closedWith();
    awaitNoConnection();

    isInvalid(session, first.lastNumber());
  }

  @Test
  void anUnknownSessionIsInvalid() {
    isInvalid("no-such-session", 1);
  }

  private void isInvalid(String session, long number) {
    try (Line line = new Line(discord)) {
      line.resume(discord.token(), session, number);
      assertFalse(line.op(9).path("d").asBoolean(true));
      line.identify(discord.token(), GUILDS, 0, 1);
      line.event("READY");
    }
  }

  @Test
  void aNumberFromTheFutureIsHungUpOn() {
    Line first = Line.ready(discord, GUILDS);
    first.breakOff();
    awaitNoConnection();
    try (Line second = new Line(discord)) {
      second.resume(discord.token(), session(first), 1000);
      assertEquals(4007, second.closedWith());
    }
  }

  @Test
  void botsAreAskedToComeAgain() {
    try (Line line = Line.ready(discord, GUILDS)) {
      control.askToReconnect();
      line.op(7);
      control.invalidateSessions(true);
      assertTrue(line.op(9).path("d").asBoolean());
    }
  }

  @Test
  void aRevokedTokenEndsEverything() throws Exception {
    try (Line line = Line.ready(discord, GUILDS);
        Rest rest = new Rest(discord)) {
      control.fault(new Fault.RevokeToken());
      assertEquals(4004, line.closedWith());
      rest.refused(401, 0, "GET", "users/@me", "");
    }
  }

  private static String session(Line line) {
    return line.event("READY").path("session_id").asText();
  }

  private void awaitNoConnection() {
    Await.until(
        "no connection",
        () -> control.connections() == 0,
        () -> control.connections() + " connections");
  }
}
