package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.PostResult.Posted;
import dev.whetstone.core.chat.PostResult.Unreachable;
import dev.whetstone.testkit.discord.FakeDiscordOptions;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that fell asleep, and those that were locked. */
class SleepTest {
  private static final Card FIRST = Card.saying("Talk here", "What do you think?");
  private static final Card SECRET = Card.saying("The answer", "Softmax saturates.");
  private static final Unreachable CLOSED = new Unreachable("the thread is closed or locked");
  private static final Set<String> MODERATOR =
      Set.of(
          "VIEW_CHANNEL",
          "SEND_MESSAGES",
          "SEND_MESSAGES_IN_THREADS",
          "CREATE_PUBLIC_THREADS",
          "EMBED_LINKS",
          "ATTACH_FILES",
          "READ_MESSAGE_HISTORY",
          "PIN_MESSAGES",
          "MANAGE_THREADS");
  private Scene scene = Scene.open();

  @AfterEach
  void close() {
    scene.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theAnswerWakesTheThread(boolean restarted) {
    MessageRef post = postWithThread();
    scene.control().archive(post.id(), false);

    assertInstanceOf(Posted.class, addAnswer(post, restarted));
    assertTrue(seen(post.id()).contains("Softmax saturates."));
    assertFalse(scene.control().isArchived(post.id()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLockedThreadIsGivenUp(boolean restarted) {
    MessageRef post = postWithThread();
    scene.control().archive(post.id(), true);

    assertEquals(CLOSED, addAnswer(post, restarted));
    assertTrue(scene.control().isArchived(post.id()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aModeratorWakesALockedThread(boolean restarted) {
    scene.close();
    scene = Scene.open(FakeDiscordOptions.USUAL.invitedWith(MODERATOR));
    MessageRef post = postWithThread();
    scene.control().archive(post.id(), true);

    assertInstanceOf(Posted.class, addAnswer(post, restarted));
    assertTrue(seen(post.id()).contains("Softmax saturates."));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theQuestionComesToASleepingThread(boolean restarted) {
    ChannelRef thread = threadOfBen();
    scene.control().archive(thread.id(), false);

    assertInstanceOf(Posted.class, post(thread, restarted));
    assertTrue(seen(thread.id()).contains("Softmax saturates."));
  }

  @Test
  void aLockedThreadTakesNoQuestion() {
    ChannelRef thread = threadOfBen();
    scene.control().archive(thread.id(), true);

    assertEquals(CLOSED, post(thread, false));
    assertEquals(CLOSED, post(thread, true));
  }

  @Test
  void anEditWakesAThreadOfTheBotsOwn() {
    MessageRef post = postWithThread();
    Posted hidden = assertInstanceOf(Posted.class, addAnswer(post, false));
    scene.control().archive(post.id(), false);

    assertEquals(hidden, scene.discord.edit(hidden.message(), FIRST));
    assertFalse(scene.control().isArchived(post.id()));
    assertFalse(seen(post.id()).contains("Softmax saturates."));
  }

  @Test
  void nobodyElsesThreadIsWokenForAnEditOrAPin() {
    ChannelRef thread = threadOfBen();
    MessageRef message = ((Posted) post(thread, false)).message();
    scene.control().archive(thread.id(), false);

    assertEquals(CLOSED, scene.discord.edit(message, FIRST));
    assertEquals(CLOSED, scene.discord.pin(message));
    assertTrue(scene.control().isArchived(thread.id()));
  }

  @Test
  void aDeletedThreadIsGone() {
    ChannelRef thread = threadOfBen();
    scene.control().archive(thread.id(), false);
    scene.control().deleteChannel(thread.id());

    Unreachable gone = new Unreachable("there is no channel " + thread.id());
    assertEquals(gone, post(thread, true));
  }

  private MessageRef postWithThread() {
    MessageRef post = scene.post(Card.saying("Daily", "Why divide?"));
    assertInstanceOf(Posted.class, scene.discord.openThread(post, "Daily question", FIRST));
    return post;
  }

  private ChannelRef threadOfBen() {
    String ben = scene.town.ben;
    return scene.town.channel(scene.control().openThread(ben, scene.town.channel, "Talk"));
  }

  private PostResult addAnswer(MessageRef post, boolean restarted) {
    try (Discord other = scene.town.start(Scene.COMMANDS, Scene.deaf())) {
      Discord one = restarted ? other : scene.discord;
      return one.addSpoiler(post, SECRET, Scene.newKey());
    }
  }

  private PostResult post(ChannelRef channel, boolean restarted) {
    try (Discord other = scene.town.start(Scene.COMMANDS, Scene.deaf())) {
      return (restarted ? other : scene.discord).post(channel, SECRET, Scene.newKey());
    }
  }

  private String seen(String thread) {
    return scene.control().seen(scene.town.ben, thread).toString();
  }
}
