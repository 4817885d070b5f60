package dev.whetstone.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.web.Site;
import dev.whetstone.web.SiteTest;
import dev.whetstone.web.people.DemoPeople;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EventStreamTest extends SiteTest {
  private static final Card CARD = Card.saying("Hello", "All.");

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
  void pagesThatGoAwayAtAnyMomentLeaveNothingBehind() throws Exception {
    for (int i = 0; i < 200; i++) {
      Listener page = Listener.on(site, "ada");
      if (i % 2 == 0) {
        page.next("state");
      }
      page.close();
      post("k" + i % 40 + "-" + i);
    }
    try (Listener ada = Listener.on(site, "ada")) {
      ada.next("state");
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> awaitIdle());
      String id = post("last");
      assertEquals(id, ada.next("message").path("id").asText());
    }
  }

  /** Waits until a whole half-second goes by in which the process used less than half of it. */
  private static void awaitIdle() throws InterruptedException {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long used;
    do {
      long before = system.getProcessCpuTime();
      TimeUnit.MILLISECONDS.sleep(500);
      used = system.getProcessCpuTime() - before;
    } while (used > 250_000_000L);
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
