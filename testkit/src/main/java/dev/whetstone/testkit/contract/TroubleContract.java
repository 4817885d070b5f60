package dev.whetstone.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Interaction.ButtonPressed;
import dev.whetstone.core.chat.Interaction.FormSubmitted;
import dev.whetstone.core.chat.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Slow cores, failing cores, and two people at once. */
interface TroubleContract extends OnStage {
  Duration SLOW = Duration.ofSeconds(2);

  @Test
  default void aSlowCoreStillAnswersACommand() {
    stage().inbox().answerAfter(SLOW, new Reply.ToMember(ReplyContract.ANSWER));
    stage().plainCommand(stage().member());

    stage().sees(stage().member(), "The answer");
    assertEquals(List.of(), stage().allSeenBy(stage().admin()));
    assertEquals(1, stage().allSeenBy(stage().member()).size());
  }

  @Test
  default void aSlowCoreStillAnswersAButton() {
    stage().inbox().answerAfter(SLOW, new Reply.ToMember(ReplyContract.ANSWER));
    stage().postAndPress(ReplyContract.BUTTON, stage().member(), "Press me");

    stage().sees(stage().member(), "The answer");
    assertEquals(1, stage().allSeenBy(stage().admin()).size());
    assertEquals(2, stage().allSeenBy(stage().member()).size());
  }

  @Test
  default void aSlowCoreStillAnswersTheChannel() {
    stage().inbox().answerAfter(SLOW, new Reply.ToChannel(ReplyContract.ANSWER));
    stage().plainCommand(stage().member());

    stage().everyone().forEach(u -> assertFalse(stage().sees(u, "The answer").onlyToReader()));
    stage().everyone().forEach(u -> assertEquals(1, stage().allSeenBy(u).size()));
  }

  @Test
  default void twoAtOnceEachGetTheirOwnReply() throws Exception {
    stage().inbox().answer(TroubleContract::byName);
    stage().post(ReplyContract.BUTTON);
    AtOnce.run(() -> press(stage().admin()), () -> press(stage().member()));

    stage().everyone().forEach(user -> stage().sees(user, answerFor(user)));
    assertEquals(0, stage().count(stage().admin(), answerFor(stage().member())));
    assertEquals(0, stage().count(stage().member(), answerFor(stage().admin())));
  }

  @Test
  default void oneSlowAnswerHoldsUpNobodyElse() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    stage().inbox().answer(interaction -> byNameOnceReleased(interaction, release));
    stage().post(ReplyContract.BUTTON);
    try (ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = slow.submit(() -> press(stage().admin()));
      stage().inbox().await(ButtonPressed.class);
      try {
        press(stage().member());
        stage().sees(stage().member(), answerFor(stage().member()));
      } finally {
        release.countDown();
      }
      first.get();
    }
    stage().sees(stage().admin(), answerFor(stage().admin()));
  }

  @Test
  default void aFailingCommandSaysSoPlainly() {
    stage().inbox().fail(new IllegalStateException("boom at line 7"));
    stage().plainCommand(stage().member());

    saysSoPlainly();
  }

  @Test
  default void aFailingButtonSaysSoPlainly() {
    stage().inbox().fail(new IllegalStateException("boom at line 7"));
    stage().postAndPress(ReplyContract.BUTTON, stage().member(), "Press me");

    saysSoPlainly();
  }

  @Test
  default void aFailingFormSaysSoPlainly() {
    stage().inbox().answer(TroubleContract::failWhenSent);
    stage().plainCommand(stage().member());
    SeenForm form = stage().seesForm(stage().member(), "Your answer");
    stage().driver().submit(stage().member(), form, Map.of());

    saysSoPlainly();
  }

  @Test
  default void failingSuggestionsAreNone() {
    stage().inbox().fail(new IllegalStateException("boom at line 7"));

    assertEquals(
        List.of(),
        stage().driver().suggestions(stage().member(), SampleCommands.ASK, "topic", "at"));
  }

  @Test
  default void afterAFailureAllGoesOn() {
    stage().inbox().fail(new IllegalStateException("boom at line 7"));
    stage().plainCommand(stage().member());
    saysSoPlainly();

    stage().inbox().answer(new Reply.ToMember(ReplyContract.ANSWER));
    stage().plainCommand(stage().member());
    stage().sees(stage().member(), "The answer");
  }

  private void saysSoPlainly() {
    String told = Await.value("words in private", this::toldMember, () -> "silence");
    for (String leak : List.of("boom", "Exception", "IllegalState", "java", "null", "\tat ")) {
      assertFalse(told.contains(leak), told);
    }
    assertFalse(
        stage().allSeenBy(stage().admin()).stream().anyMatch(m -> m.text().contains("boom")));
  }

  /** What the member alone was told, in a message or in the form that is still open. */
  private Optional<String> toldMember() {
    Stream<String> messages =
        stage().driver().seenBy(stage().member()).stream()
            .filter(SeenMessage::onlyToReader)
            .map(SeenMessage::text);
    Stream<String> problems =
        stage().driver().openForm(stage().member()).stream().flatMap(f -> f.problems().stream());
    return Stream.concat(messages, problems).filter(words -> !words.isBlank()).findFirst();
  }

  private void press(Caller user) {
    stage().driver().press(user, stage().sees(user, "Press"), "Press me");
  }

  private static String answerFor(Caller user) {
    return "Answer for " + user.member().id() + ".";
  }

  private static Reply byName(Interaction interaction) {
    String words = answerFor(interaction.origin().caller());
    return new Reply.ToMember(Card.saying("The answer", words));
  }

  private Reply byNameOnceReleased(Interaction interaction, CountDownLatch release) {
    boolean admin = interaction.origin().caller().equals(stage().admin());
    return !admin || isReleased(release) ? byName(interaction) : new Reply.Nothing();
  }

  private static boolean isReleased(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Reply failWhenSent(Interaction interaction) {
    if (interaction instanceof FormSubmitted) {
      throw new IllegalStateException("boom at line 7");
    }
    return new Reply.OpenForm(SampleForms.FORM);
  }
}
