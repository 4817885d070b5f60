package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Interaction.CommandInvoked;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult.Posted;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.discord.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything goes wrong at random, and still nothing is lost or doubled. */
class ChaosTest {
  private static final int INTERACTIONS = 300;
  private static final int NEARLY = 290;
  private static final int POSTS = 40;
  private static final List<Fault> FAULTS =
      List.of(
          new Fault.Answer("*", 500, 1),
          new Fault.Answer("POST /channels/{channel_id}/messages", 502, 1),
          new Fault.LoseResponse("*", 1),
          new Fault.LoseResponse("POST /channels/{channel_id}/messages", 3),
          new Fault.Delay("*", Duration.ofMillis(150), 3),
          new Fault.Limit("*", Duration.ofMillis(100), false, 2),
          new Fault.Limit("POST /channels/{channel_id}/messages", Duration.ofMillis(50), true, 1),
          new Fault.DropGateway(4000));

  private final Scene scene = Scene.open();
  private final String posts = scene.control().addChannel(scene.town.guild, "posts");

  @AfterEach
  void close() {
    scene.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void nothingIsLostAndNothingDoubled(long seed) {
    scene.inbox.answer(new Reply.ToMember(Card.saying("The answer", "Softmax saturates.")));
    AtomicBoolean going = new AtomicBoolean(true);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.execute(() -> trouble(new Random(seed), going));
      IntStream.range(0, POSTS).forEach(i -> threads.execute(() -> post(i)));
      act(going);
    }
    scene.control().calm();
    Await.until("nearly every answer", () -> answers() >= NEARLY, () -> answers() + " of them");

    assertEquals(INTERACTIONS, heard());
    assertEquals(INTERACTIONS, scene.inbox.received().size());
    List<SeenMessage> seen = scene.control().seen(scene.town.ben, posts);
    IntStream.range(0, POSTS).forEach(i -> assertEquals(1, count(seen, "Post " + i + ".")));
  }

  private void act(AtomicBoolean going) {
    try {
      IntStream.range(0, INTERACTIONS).forEach(_ -> scene.plain());
      Await.until(
          "every command",
          () -> scene.inbox.received().size() >= INTERACTIONS,
          () -> scene.inbox.received().size() + " of them");
    } finally {
      going.set(false);
    }
  }

  /** In the channel, or as a direct message where Discord did not take them. */
  private long answers() {
    return count(scene.seen(), "Softmax saturates.") + scene.letters().size();
  }

  private long heard() {
    return scene.inbox.received().stream()
        .map(interaction -> ((CommandInvoked) interaction).origin().id())
        .distinct()
        .count();
  }

  private static long count(List<SeenMessage> seen, String words) {
    return seen.stream().filter(message -> message.says(words)).count();
  }

  /** As the core does: what failed is tried again, and where nobody knows it looks first. */
  private void post(int number) {
    Card card = Card.saying("Daily", "Post " + number + ".");
    PostKey key = new PostKey("chaos-" + number);
    Await.until("post " + number, () -> isThere(card, key), () -> "not there");
  }

  private boolean isThere(Card card, PostKey key) {
    try {
      return scene.discord.post(scene.town.channel(posts), card, key) instanceof Posted;
    } catch (IllegalStateException nobodyKnows) {
      return false;
    }
  }

  private void trouble(Random random, AtomicBoolean going) {
    while (going.get()) {
      scene.control().fault(FAULTS.get(random.nextInt(FAULTS.size())));
      LockSupport.parkNanos(Duration.ofMillis(60).toNanos());
    }
  }
}
