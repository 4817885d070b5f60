package dev.whetstone.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.MemoryKeep;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.PlatformProvider;
import dev.whetstone.core.chat.RequestBudget;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.testkit.contract.SamplePainter;
import dev.whetstone.testkit.contract.ScriptedInbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the playground starts, or says why it cannot. */
final class StartTest {
  private final ScriptedInbox inbox = new ScriptedInbox();
  @TempDir private Path folder;

  @Test
  void itIsFoundAndOpensWhenAskedFor() {
    PlatformProvider provider =
        ServiceLoader.load(PlatformProvider.class).findFirst().orElseThrow();
    assertInstanceOf(PlaygroundProvider.class, provider);
    var nothing =
        new PlatformContext(
            Map.of(), Site.CLOCK, new SamplePainter(), RequestBudget.UNLIMITED, new MemoryKeep());
    assertEquals(Optional.empty(), provider.open(nothing));
  }

  @Test
  void aPortInUseIsFoundOutBeforeAnythingElse() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      var failure = assertThrows(StartFailure.class, () -> open(port));
      assertEquals(
          "Port "
              + port
              + " on 127.0.0.1 is in use by another program. Stop it, or choose another"
              + " with --port, for example --port 0 for any free one.",
          failure.getMessage());
    }
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void aPortTakenAfterOpeningSaysSo() throws IOException {
    ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    int port = other.getLocalPort();
    other.close();
    ChatPlatform playground = open(String.valueOf(port));
    try (ServerSocket faster = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      var failure =
          assertThrows(StartFailure.class, () -> playground.start(Commands.CATALOG, inbox));
      assertTrue(failure.getMessage().contains("Port " + faster.getLocalPort() + " "));
    } finally {
      playground.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eighty", "-1", "65536", "99999999999"})
  void whatIsNoPortSaysSo(String port) {
    var failure = assertThrows(StartFailure.class, () -> open(port));
    assertTrue(failure.getMessage().contains("0 to 65535"), failure.getMessage());
  }

  @Test
  void anUnusableFolderSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    var context = Site.context(file.resolve("data"), "0", Site.CLOCK);
    var failure = assertThrows(StartFailure.class, () -> new PlaygroundProvider().open(context));
    assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());

    var nowhere =
        new PlatformContext(
            Map.of("playground.port", "0"),
            Site.CLOCK,
            new SamplePainter(),
            RequestBudget.UNLIMITED,
            new MemoryKeep());
    assertThrows(StartFailure.class, () -> new PlaygroundProvider().open(nowhere));
  }

  @Test
  void closingFreesThePort() throws IOException {
    Site site = Site.open(folder, Commands.CATALOG, inbox);
    int port = site.uri("/").getPort();
    assertEquals(200, site.send(HttpRequest.newBuilder(site.uri("/"))).statusCode());
    site.close();
    new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
  }

  private ChatPlatform open(String port) {
    return new PlaygroundProvider().open(Site.context(folder, port, Site.CLOCK)).orElseThrow();
  }
}
