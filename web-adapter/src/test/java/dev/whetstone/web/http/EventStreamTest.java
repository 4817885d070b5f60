package dev.whetstone.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.testkit.contract.ScriptedInbox;
import dev.whetstone.web.Commands;
import dev.whetstone.web.Site;
import dev.whetstone.web.people.DemoPeople;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventStreamTest {
  private static final Card CARD = Card.saying("Hello", "All.");
  private final ScriptedInbox inbox = new ScriptedInbox();
  @TempDir private Path folder;
  private Site site;

  @BeforeEach
  void open() {
    site = Site.open(folder, Commands.CATALOG, inbox);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aPageIsToldTheStateAndThenWhatHappens() throws Exception {
    try (Listener ada = Listener.on(site, "ada")) {
      assertEquals(0, ada.next("state").path("messages").size());

      String id = post("k1");
      assertEquals(id, ada.next("message").path("id").asText());

      site.act("ada", "next-day", Map.of());
      assertEquals(Site.CLOCK.instant().toString(), ada.next("clock").path("now").asText());

      site.act("ada", "presence", Map.of("present", false));
      assertEquals(
          false, ada.next("channels").path("channels").path(0).path("present").asBoolean());
    }
  }

  @Test
  void privateMessagesReachOnlyTheirMember() throws Exception {
    inbox.answer(new Reply.ToMember(CARD));
    try (Listener ada = Listener.on(site, "ada");
        Listener ben = Listener.on(site, "ben")) {
      ada.next("state");
      ben.next("state");
      site.command("ada", "/streak");
      String publicId = post("k1");

      assertEquals("ada", ada.next("message").path("to").asText());
      assertEquals(publicId, ada.next("message").path("id").asText());
      assertEquals(publicId, ben.next("message").path("id").asText());
    }
  }

  @Test
  void reconnectingBringsTheWholeState() throws Exception {
    try (Listener ada = Listener.on(site, "ada")) {
      ada.next("state");
    }
    String missed = post("k1");
    try (Listener ada = Listener.on(site, "ada")) {
      JsonNode state = ada.next("state");
      assertEquals(missed, state.path("messages").path(0).path("id").asText());
    }
  }

  @Test
  void manyPagesHearOfEveryMessageInOrder() throws Exception {
    List<Listener> pages = IntStream.range(0, 30).mapToObj(_ -> Listener.on(site, "ben")).toList();
    for (Listener page : pages) {
      page.next("state");
    }
    List<String> posted = IntStream.range(0, 50).mapToObj(i -> post("k" + i)).toList();
    for (Listener page : pages) {
      for (String id : posted) {
        assertEquals(id, page.next("message").path("id").asText());
      }
      page.close();
    }
  }

  @Test
  void openPagesDoNotHoldUpTheEnd() throws Exception {
    try (Listener ada = Listener.on(site, "ada")) {
      ada.next("state");
      assertTimeoutPreemptively(Duration.ofSeconds(10), site::close);
    }
  }

  private String post(String key) {
    var channel = DemoPeople.channel("daily").orElseThrow().ref();
    site.playground().post(channel, CARD, new PostKey(key));
    return site.playground().find(channel, new PostKey(key)).orElseThrow().id();
  }
}
