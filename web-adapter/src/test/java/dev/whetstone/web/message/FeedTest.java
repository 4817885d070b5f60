package dev.whetstone.web.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FeedTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Feed.Event EVENT =
      new Feed.Event("changed", JsonNodeFactory.instance.objectNode());
  private final Feed feed = new Feed();

  @Test
  void messagesReachThoseWhoMaySeeThem() throws InterruptedException {
    Subscription ada = feed.subscribe("ada");
    Subscription ben = feed.subscribe("ben");
    feed.publish(message("m1", "ada"));
    feed.publish(message("m2", null));

    assertEquals("m1", ada.next(LONG).orElseThrow().data().path("id").asText());
    assertEquals("m2", ada.next(LONG).orElseThrow().data().path("id").asText());
    assertEquals("m2", ben.next(LONG).orElseThrow().data().path("id").asText());
    assertEquals(Optional.empty(), ben.next(Duration.ZERO));
  }

  @Test
  void aPageThatFallsFarBehindIsLetGo() {
    Subscription slow = feed.subscribe("ada");
    for (int i = 0; i < 1_000; i++) {
      feed.broadcast(EVENT);
    }
    assertTrue(slow.isOpen());
    feed.broadcast(EVENT);
    assertFalse(slow.isOpen());
  }

  @Test
  void closingWakesWhoWaits() throws InterruptedException {
    Subscription waiting = feed.subscribe("ada");
    Thread closer = Thread.ofVirtual().start(feed::close);

    assertEquals(Optional.empty(), waiting.next(LONG));
    assertFalse(waiting.isOpen());
    assertFalse(feed.subscribe("ben").isOpen());
    closer.join();
  }

  private static Message message(String id, String to) {
    return new Message(
        id, "daily", Instant.EPOCH, to, null, null, null, 0, JsonNodeFactory.instance.objectNode());
  }
}
