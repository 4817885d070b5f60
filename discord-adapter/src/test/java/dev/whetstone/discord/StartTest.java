package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.MemoryKeep;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.PlatformEvent.Refused;
import dev.whetstone.core.chat.PostResult.TryLater;
import dev.whetstone.core.chat.RequestBudget;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.testkit.contract.SamplePainter;
import dev.whetstone.testkit.discord.Fault;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings, tokens, and a Discord that is not there. */
class StartTest {
  private static final Card CARD = Card.saying("Daily", "Why divide?");
  private final Town town = Town.open();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void withoutATokenThereIsNoDiscord() {
    assertEquals(Optional.empty(), new DiscordProvider().open(context(Map.of())));
    assertEquals(
        Optional.empty(), new DiscordProvider().open(context(Map.of("discord.token", " "))));
  }

  @ParameterizedTest
  @CsvSource({
    "discord.token, Bot abc",
    "discord.shards, 0-3",
    "discord.shards, 3-1/8",
    "discord.shards, 8/8",
    "discord.api, discord.com"
  })
  void aWrongSettingIsNamed(String name, String value) {
    PlatformContext context = context(town.settings(name, value));
    StartFailure failure =
        assertThrows(StartFailure.class, () -> new DiscordProvider().open(context));

    String named = name.equals("discord.token") ? "token" : name;
    assertTrue(failure.getMessage().contains(named), failure.getMessage());
  }

  @Test
  void aWrongTokenSaysWhatToDo() {
    try (Discord discord =
        Town.adapter(town.settings("discord.token", "wrong"), RequestBudget.UNLIMITED)) {
      StartFailure failure =
          assertThrows(StartFailure.class, () -> discord.start(Scene.COMMANDS, Scene.deaf()));

      assertTrue(failure.getMessage().contains("Copy a new one"), failure.getMessage());
      assertFalse(failure.getMessage().contains("wrong"), failure.getMessage());
    }
  }

  @Test
  void aTokenThatIsTakenBackIsToldOnce() {
    try (Scene scene = Scene.open()) {
      scene.control().fault(new Fault.RevokeToken());
      Refused refused = scene.event(Refused.class, _ -> true);

      assertTrue(refused.reason().contains("Copy a new one"), refused.reason());
      assertInstanceOf(
          TryLater.class, scene.discord.post(scene.town.channel(), CARD, Scene.newKey()));
      assertEquals(1, scene.inbox.events().stream().filter(Refused.class::isInstance).count());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4010, 4011, 4014})
  void whateverDiscordRefusesForGoodIsTold(int code) {
    try (Scene scene = Scene.open()) {
      scene.control().fault(new Fault.DropGateway(code));

      assertFalse(scene.event(Refused.class, _ -> true).reason().isBlank());
    }
  }

  @Test
  void aDiscordThatIsNotThereIsWaitedFor() throws Exception {
    String nowhere = "http://127.0.0.1:" + freePort() + "/api/v10/";
    Discord discord = Town.adapter(town.settings("discord.api", nowhere), RequestBudget.UNLIMITED);
    CompletableFuture<Void> start =
        CompletableFuture.runAsync(() -> discord.start(Scene.COMMANDS, Scene.deaf()));

    assertThrows(java.util.concurrent.TimeoutException.class, () -> start.get(1, TimeUnit.SECONDS));
    discord.close();
    ExecutionException ended =
        assertThrows(ExecutionException.class, () -> start.get(10, TimeUnit.SECONDS));
    assertInstanceOf(StartFailure.class, ended.getCause());
  }

  @Test
  void aDiscordThatFailsAtFirstIsTriedAgain() {
    town.control().fault(new Fault.Answer("GET /users/@me", 500, 1));
    town.start(Scene.COMMANDS, Scene.deaf()).close();

    assertTrue(town.control().identifies() == 1);
  }

  @Test
  void nobodyReadsTheTokenByAccident() {
    DiscordSettings settings = DiscordSettings.of(context(town.settings())).orElseThrow();

    assertFalse(settings.toString().contains(town.fake.token()));
  }

  private static PlatformContext context(Map<String, String> settings) {
    return new PlatformContext(
        settings,
        InstantSource.system(),
        new SamplePainter(),
        RequestBudget.UNLIMITED,
        new MemoryKeep());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
