package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.PostResult.Posted;
import dev.whetstone.core.chat.PostResult.TryLater;
import dev.whetstone.core.chat.PostResult.Unreachable;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.discord.Fault;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threads below posts, and pins. */
class ThreadTest {
  private static final String OPEN = "POST /channels/{channel_id}/messages/{message_id}/threads";
  private static final Card FIRST = Card.saying("Talk here", "What do you think?");
  private static final Card SECRET = Card.saying("The answer", "Softmax saturates.");
  private final Scene scene = Scene.open();
  private final MessageRef post = scene.post(Card.saying("Daily", "Why divide?"));

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aThreadOpensOnceHoweverOften() {
    Posted first = assertInstanceOf(Posted.class, open());

    assertEquals(first, open());
    assertEquals(1, thread().size());
    assertTrue(
        scene.control().seen(scene.town.ben, threadId()).getLast().says("What do you think?"));
  }

  @Test
  void aThreadWhoseAnswerGotLostIsFound() {
    scene.control().fault(new Fault.LoseResponse(OPEN, 50));
    assertInstanceOf(TryLater.class, open());
    scene.control().calm();

    assertInstanceOf(Posted.class, open());
    assertEquals(1, thread().size());
  }

  @Test
  void anotherProcessFindsTheThread() {
    Posted first = assertInstanceOf(Posted.class, open());
    try (Discord other = scene.town.start(Scene.COMMANDS, Scene.deaf())) {
      assertEquals(first, other.openThread(post, "Daily", FIRST));
    }
  }

  @Test
  void theAnswerIsHiddenAndThereOnce() {
    open();
    PostKey key = Scene.newKey();
    Posted hidden = assertInstanceOf(Posted.class, scene.discord.addSpoiler(post, SECRET, key));

    assertEquals(hidden, scene.discord.addSpoiler(post, SECRET, key));
    assertEquals(2, thread().size());
    String raw = scene.control().raw(threadId(), hidden.message().id());
    assertTrue(raw.replace(" ", "").contains("\"spoiler\":true"), raw);
  }

  @Test
  void withoutAThreadThereIsNoPlaceForTheAnswer() {
    assertEquals(
        new Unreachable("the thread is gone"),
        scene.discord.addSpoiler(post, SECRET, Scene.newKey()));
  }

  @Test
  void aThreadOfAGonePostIsUnreachable() {
    scene.control().deleteMessage(scene.town.channel, post.id());

    assertInstanceOf(Unreachable.class, open());
  }

  @Test
  void aMissingPermissionIsNamed() {
    scene.control().deny(scene.town.channel, Set.of("CREATE_PUBLIC_THREADS"));
    Await.until(
        "the permission to be missed",
        () -> open().equals(new Unreachable("the bot lacks the permission Create Public Threads")),
        () -> open().toString());
  }

  @Test
  void pinningMayBeRepeated() {
    assertEquals(new Posted(post), scene.discord.pin(post));
    assertEquals(new Posted(post), scene.discord.pin(post));
    assertEquals(List.of(post.id()), scene.control().pinned(scene.town.channel));

    assertEquals(new Posted(post), scene.discord.unpin(post));
    assertEquals(new Posted(post), scene.discord.unpin(post));
    assertEquals(List.of(), scene.control().pinned(scene.town.channel));
  }

  @Test
  void whatIsGoneIsNotPinnedAnyMore() {
    scene.discord.pin(post);
    scene.control().deleteMessage(scene.town.channel, post.id());

    assertEquals(new Posted(post), scene.discord.unpin(post));
    assertInstanceOf(Unreachable.class, scene.discord.pin(post));
  }

  private PostResult open() {
    return scene.discord.openThread(post, "Daily question", FIRST);
  }

  private String threadId() {
    return scene.control().thread(post.id()).orElseThrow();
  }

  private List<?> thread() {
    return scene.control().seen(scene.town.ben, threadId());
  }
}
