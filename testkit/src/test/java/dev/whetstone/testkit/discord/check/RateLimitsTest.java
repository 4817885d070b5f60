package dev.whetstone.testkit.discord.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00.25Z"));
  private final RateLimits limits = new RateLimits(clock, RateLimitPlan.likeDiscord());

  @Test
  void headersCountDown() {
    Map<String, String> first = post("1").headers();
    assertEquals("5", first.get("X-RateLimit-Limit"));
    assertEquals("4", first.get("X-RateLimit-Remaining"));
    assertEquals("5.000", first.get("X-RateLimit-Reset-After"));
    assertEquals("1772359205.250", first.get("X-RateLimit-Reset"));
    assertFalse(first.containsKey("Retry-After"));
    clock.advance(Duration.ofMillis(1500));
    Map<String, String> second = post("1").headers();
    assertEquals("3", second.get("X-RateLimit-Remaining"));
    assertEquals("3.500", second.get("X-RateLimit-Reset-After"));
    assertEquals(first.get("X-RateLimit-Bucket"), second.get("X-RateLimit-Bucket"));
  }

  @Test
  void theSixthMessageWaitsForTheWindow() {
    assertEquals(5, granted(5));
    clock.advance(Duration.ofMillis(1500));
    Allowance sixth = post("1");
    assertEquals("4", sixth.headers().get("Retry-After"));
    assertEquals("user", sixth.headers().get("X-RateLimit-Scope"));
    assertEquals("0", sixth.headers().get("X-RateLimit-Remaining"));
    assertFalse(sixth.headers().containsKey("X-RateLimit-Global"));
    assertEquals(
        Optional.of(
            Refusals.json(
                "{'message':'You are being rate limited.','retry_after':3.5,'global':false,'code':0}")),
        sixth.refusal());
    clock.advance(Duration.ofMillis(3499));
    assertTrue(post("1").refusal().isPresent());
    clock.advance(Duration.ofMillis(1));
    assertTrue(post("1").refusal().isEmpty());
  }

  @Test
  void otherChannelsBotsAndRoutesAreNotHeldUp() {
    granted(6);
    assertTrue(post("2").refusal().isEmpty());
    assertTrue(ask("other", "POST", Refusals.MESSAGES, "1").refusal().isEmpty());
    Allowance edit = ask("bot", "PATCH", "/channels/{c}/messages/{m}", "1");
    assertTrue(edit.refusal().isEmpty());
    assertNotEquals(
        post("2").headers().get("X-RateLimit-Bucket"), edit.headers().get("X-RateLimit-Bucket"));
  }

  @Test
  void aBotHasFiftyASecondOverAll() {
    for (int channel = 0; channel < 50; channel++) {
      assertTrue(post("c" + channel).refusal().isEmpty());
    }
    clock.advance(Duration.ofMillis(400));
    Allowance tooMany = post("c50");
    assertEquals("true", tooMany.headers().get("X-RateLimit-Global"));
    assertEquals("global", tooMany.headers().get("X-RateLimit-Scope"));
    assertEquals("1", tooMany.headers().get("Retry-After"));
    assertTrue(tooMany.refusal().orElseThrow().get("global").booleanValue());
    assertEquals(0.6, tooMany.refusal().orElseThrow().get("retry_after").doubleValue());
    assertTrue(callback("t").refusal().isEmpty());
    clock.advance(Duration.ofMillis(600));
    assertTrue(post("c50").refusal().isEmpty());
  }

  @Test
  void interactionsDoNotCountAgainstTheBot() {
    for (int i = 0; i < 200; i++) {
      assertTrue(callback("t" + i).refusal().isEmpty());
    }
    assertTrue(post("1").refusal().isEmpty());
  }

  @Test
  void aPlanCanBeChanged() {
    RateLimitPlan plan =
        RateLimitPlan.unlimited().with("POST /channels/{any}/messages", RateLimit.of(1, 60));
    limits.follow(plan);
    assertEquals(1, granted(10));
    limits.follow(RateLimitPlan.unlimited().withGlobal(RateLimit.of(1, 1)));
    assertTrue(post("2").refusal().isEmpty());
    clock.advance(Duration.ofSeconds(1));
    assertTrue(post("3").refusal().isEmpty());
    assertTrue(post("4").refusal().isPresent());
  }

  @Test
  void aRefusalCanBeMadeByHand() {
    Allowance refusal = Allowance.refused(Duration.ofMillis(1200), true);
    assertEquals("2", refusal.headers().get("Retry-After"));
    assertEquals("true", refusal.headers().get("X-RateLimit-Global"));
    assertEquals(1.2, refusal.refusal().orElseThrow().get("retry_after").doubleValue());
  }

  @Test
  void oldBucketsAreForgottenAndNoOthers() {
    granted(5);
    clock.advance(Duration.ofSeconds(4));
    for (int i = 0; i < 5000; i++) {
      callback("t" + i);
    }
    assertTrue(post("1").refusal().isPresent());
  }

  @Test
  void manyAtOnceGetNoMoreThanTheLimit() throws Exception {
    limits.follow(
        RateLimitPlan.unlimited().with("POST /channels/{}/messages", RateLimit.of(100, 5)));
    List<Callable<Boolean>> askers =
        IntStream.range(0, 400)
            .<Callable<Boolean>>mapToObj(i -> () -> isGranted(post("1")))
            .toList();
    int granted = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> answer : threads.invokeAll(askers)) {
        granted += answer.get() ? 1 : 0;
      }
    }
    assertEquals(100, granted);
  }

  private int granted(int times) {
    return (int) IntStream.range(0, times).filter(i -> isGranted(post("1"))).count();
  }

  private static boolean isGranted(Allowance allowance) {
    return allowance.refusal().isEmpty();
  }

  private Allowance post(String channel) {
    return ask("bot", "POST", Refusals.MESSAGES, channel);
  }

  private Allowance callback(String token) {
    return ask("bot", "POST", Refusals.CALLBACK, token);
  }

  private Allowance ask(String bot, String method, String route, String major) {
    return limits.ask(bot, method, route, major);
  }
}
