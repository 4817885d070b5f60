package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong when it is told to, and nothing else. */
class FaultsTest {
  private static final String POST = "POST /channels/{channel_id}/messages";
  private static final String HELLO = "{\"content\":\"hello\"}";
  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void anAnswerInsteadOfTheDeed() throws IOException {
    town.control.fault(new Fault.Answer(POST, 502, 2));
    town.rest.ok("GET", "users/@me");
    town.rest.refused(502, 0, "POST", town.messages(), HELLO);
    town.rest.refused(502, 0, "POST", town.messages(), HELLO);
    assertEquals(0, town.seen(town.ada).size());
    town.rest.post(town.channel, HELLO);
    assertEquals(1, town.seen(town.ada).size());
  }

  @Test
  void aLimitWithDiscordsHeaders() throws IOException {
    town.control.fault(new Fault.Limit("*", Duration.ofMillis(1500), true, 1));
    Rest.Response limited = town.rest.call("POST", town.messages(), HELLO);
    assertEquals(429, limited.status());
    assertEquals(1.5, limited.json().path("retry_after").asDouble());
    assertTrue(limited.json().path("global").asBoolean());
    assertEquals("2", limited.headers().firstValue("Retry-After").orElseThrow());
    assertEquals("true", limited.headers().firstValue("X-RateLimit-Global").orElseThrow());
    assertTrue(limited.headers().firstValue("Via").isPresent());
  }

  @Test
  void aLostResponseLosesNothingElse() throws IOException {
    town.control.fault(new Fault.LoseResponse(POST, 1));
    String body = "{\"content\":\"once\",\"nonce\":\"n\",\"enforce_nonce\":true}";
    assertThrows(IOException.class, () -> town.rest.post(town.channel, body));
    assertEquals("once", town.last(town.ada).text());
    town.rest.post(town.channel, body);
    assertEquals(1, town.seen(town.ada).size());
  }

  @Test
  void aDelayIsOnlyADelay() throws IOException {
    town.control.fault(new Fault.Delay(POST, Duration.ofMillis(300), 1));
    long start = System.nanoTime();
    town.rest.post(town.channel, HELLO);
    assertTrue(System.nanoTime() - start >= Duration.ofMillis(300).toNanos());
  }

  @Test
  void calmEndsWhatHasNotHappenedYet() throws IOException {
    town.control.fault(new Fault.Answer("*", 500, 100));
    town.rest.refused(500, 0, "GET", "users/@me", "");
    town.control.calm();
    town.rest.ok("GET", "users/@me");
  }

  @Test
  void requestsAreRememberedByRoute() throws IOException {
    town.rest.post(town.channel, HELLO);
    town.rest.ok("GET", "users/@me");
    assertEquals(List.of(POST, "GET /users/@me"), town.control.requests());
  }

  @Test
  void limitsHoldWhereTheyAreAskedFor() throws IOException {
    try (Town strict = new Town(FakeDiscordOptions.USUAL.limiting(true))) {
      for (int i = 0; i < 5; i++) {
        strict.rest.post(strict.channel, HELLO);
      }
      assertEquals(429, strict.rest.call("POST", strict.messages(), HELLO).status());
      strict.control.advance(Duration.ofSeconds(10));
      strict.rest.post(strict.channel, HELLO);
    }
  }
}
