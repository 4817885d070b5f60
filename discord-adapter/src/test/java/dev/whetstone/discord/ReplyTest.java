package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Interaction.ButtonPressed;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.SeenForm;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.discord.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that are late, long, or not taken. */
class ReplyTest {
  private static final Duration SLOW = Duration.ofMillis(1_300);
  private static final String CALLBACK =
      "POST /interactions/{interaction_id}/{interaction_token}/callback";
  private static final Card ANSWER = Card.saying("The answer", "Softmax saturates.");
  private static final Card BUTTON =
      Card.of("Press", Block.Actions.of(Block.Button.of(ActionId.of("press"), "Press me")));
  private static final Form FORM =
      new Form(
          ActionId.of("words", "r-1"),
          "Your answer",
          "Send",
          List.of(
              new Form.Field("words", "In your words", "", new Form.Kind.Lines(4_000), false, ""),
              new Form.Field("more", "And more", "", new Form.Kind.Lines(4_000), false, "")));
  private final Scene scene = Scene.open();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aLateReplacementOfAPostTakesItsPlace() {
    scene.post(BUTTON);
    scene.inbox.answerAfter(SLOW, new Reply.ReplaceMessage(ANSWER));
    scene.press(scene.sees("Press"), "Press me");

    assertFalse(scene.sees("The answer").onlyToReader());
    awaitMessages(1);
  }

  @Test
  void aLateReplacementOfAPrivateReplyTakesItsPlace() {
    SeenMessage button = button();
    scene.inbox.answerAfter(SLOW, new Reply.ReplaceMessage(ANSWER));
    scene.press(button, "Press me");

    assertTrue(scene.sees("The answer").onlyToReader());
    awaitMessages(1);
  }

  @Test
  void aLateReplyToAButtonOfAPrivateReplyIsAnotherMessage() {
    SeenMessage button = button();
    scene.inbox.answerAfter(SLOW, new Reply.ToMember(ANSWER));
    scene.press(button, "Press me");

    assertTrue(scene.sees("The answer").onlyToReader());
    awaitMessages(2);
  }

  @Test
  void aLateFormIsAButtonAway() {
    scene.inbox.answerAfter(SLOW, new Reply.OpenForm(FORM));
    scene.plain();
    SeenMessage ready = scene.sees("The form is ready now.");
    assertTrue(ready.onlyToReader());
    scene.press(ready, "Open the form");

    assertEquals("Your answer", form().title());
  }

  @Test
  void lateNothingLeavesNothing() {
    scene.inbox.answerAfter(SLOW, new Reply.Nothing());
    scene.plain();
    scene.inbox.await(Interaction.CommandInvoked.class);
    scene.inbox.answer(new Reply.ToMember(ANSWER));
    scene.plain();

    scene.sees("The answer");
    awaitMessages(1);
    assertEquals(Optional.empty(), scene.failure());
  }

  @Test
  void aFormAfterAFormIsAButtonAway() {
    scene.inbox.answer(new Reply.OpenForm(FORM));
    scene.plain();
    form();
    scene.control().submit(scene.town.ben, Map.of("In your words", "First."));

    scene.press(scene.sees("The form is ready now."), "Open the form");
    assertEquals(Optional.of(""), form().value("In your words"));
  }

  @Test
  void aLongReplyGoesOnInFurtherMessages() {
    Block[] paragraphs =
        IntStream.range(0, 40)
            .mapToObj(i -> Block.Paragraph.of("Paragraph " + i + ". " + "word ".repeat(60)))
            .toArray(Block[]::new);
    Card card = BUTTON.with(paragraphs);
    scene.inbox.answer(new Reply.ToMember(card));
    scene.plain();

    SeenMessage last = scene.sees("Paragraph 39.");
    List<SeenMessage> all = scene.seen();
    assertTrue(all.size() > 2);
    assertTrue(all.stream().allMatch(SeenMessage::onlyToReader));
    assertEquals(last, all.getLast());
    assertEquals(List.of("Press me"), last.buttons());
    IntStream.range(0, 40).forEach(i -> scene.sees("Paragraph " + i + "."));
  }

  @Test
  void aRejectedFormLosesNothingHoweverLong() {
    String long1 = "Thoughts that nobody types twice. ".repeat(117);
    String long2 = "And ``` some * more. ".repeat(190);
    scene.inbox.answer(i -> opening(i, new Reply.RejectForm(Map.of("more", "Too vague."))));
    scene.plain();
    form();
    scene.control().submit(scene.town.ben, Map.of("In your words", long1, "And more", long2));

    SeenMessage last =
        Await.value(
            "a button to correct it",
            () -> scene.seen().stream().filter(m -> m.buttons().contains("Correct it")).findFirst(),
            () -> scene.seen().toString());
    scene.sees("Too vague.");
    scene.press(last, "Correct it");
    SeenForm again = form();
    assertEquals(Optional.of(long1), again.value("In your words"));
    assertEquals(Optional.of(long2), again.value("And more"));
  }

  @Test
  void anOldFormThatIsRejectedStillShowsWhatWasTyped() {
    scene.inbox.answer(new Reply.OpenForm(FORM));
    scene.plain();
    form();
    scene.discord.close();
    try (Discord restarted = scene.town.start(Scene.COMMANDS, scene.inbox)) {
      scene.inbox.answer(new Reply.RejectForm(Map.of("words", "Too short.")));
      scene.control().submit(scene.town.ben, Map.of("In your words", "Typed before."));

      scene.sees("Too short.");
      assertTrue(scene.sees("Typed before.").buttons().isEmpty(), restarted::toString);
    }
  }

  @Test
  void aFormThatIsNoLongerKeptSaysWhatToDo() {
    scene.inbox.answerAfter(SLOW, new Reply.OpenForm(FORM));
    scene.plain();
    SeenMessage ready = scene.sees("The form is ready now.");
    scene.discord.close();
    try (Discord restarted = scene.town.start(Scene.COMMANDS, scene.inbox)) {
      scene.press(ready, "Open the form");

      assertTrue(scene.sees("The form is gone").onlyToReader(), restarted::toString);
    }
  }

  @Test
  void anInteractionThatDiscordForgotIsAnsweredDirectly() {
    scene.control().fault(new Fault.Answer(CALLBACK, 404, 1));
    scene.inbox.answer(new Reply.ToMember(ANSWER));
    scene.plain();

    awaitLetter();
    assertEquals(List.of(), scene.seen());
  }

  @Test
  void aReplyAfterAQuarterOfAnHourComesDirectly() {
    scene.inbox.answer(interaction -> {
      deferred();
      scene.control().advance(Duration.ofMinutes(16));
      return new Reply.ToMember(ANSWER);
    });
    scene.plain();

    awaitLetter();
  }

  @Test
  void aLostAnswerToTheReplyChangesNothing() {
    scene.control().fault(new Fault.LoseResponse(CALLBACK, 1));
    scene.inbox.answer(new Reply.ToMember(ANSWER));
    scene.plain();

    scene.sees("The answer");
    awaitMessages(1);
    assertEquals(List.of(), scene.letters());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502})
  void aFailureOfDiscordAtTheReplyChangesNothing(int status) {
    scene.control().fault(new Fault.Answer(CALLBACK, status, 1));
    scene.inbox.answer(new Reply.ToMember(ANSWER));
    scene.plain();

    onePrivateAnswer();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502})
  void aFailureOfDiscordAtASignOfLifeChangesNothing(int status) {
    scene.control().fault(new Fault.Answer(CALLBACK, status, 1));
    scene.inbox.answerAfter(SLOW, new Reply.ToMember(ANSWER));
    scene.plain();

    onePrivateAnswer();
  }

  @Test
  void aFailureOfDiscordAtAFormChangesNothing() {
    scene.control().fault(new Fault.Answer(CALLBACK, 500, 1));
    scene.inbox.answer(new Reply.OpenForm(FORM));
    scene.plain();

    assertEquals("Your answer", form().title());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 404})
  void aReplyThatMayHaveArrivedIsNotSentDirectlyToo(int secondTime) {
    scene.control().fault(new Fault.LoseResponse(CALLBACK, 1));
    scene.control().fault(new Fault.Answer(CALLBACK, secondTime, 1));
    scene.inbox.answer(new Reply.ToMember(ANSWER));
    scene.plain();

    onePrivateAnswer();
  }

  @Test
  void aReplyThatDiscordKeepsFailingComesDirectly() {
    scene.control().fault(new Fault.Answer(CALLBACK, 500, 2));
    scene.inbox.answer(new Reply.ToMember(ANSWER));
    scene.plain();

    awaitLetter();
    assertEquals(List.of(), scene.seen());
  }

  @Test
  void aShortLimitIsWaitedOut() {
    scene.control().fault(new Fault.Limit(CALLBACK, Duration.ofMillis(200), false, 1));
    scene.inbox.answer(new Reply.ToMember(ANSWER));
    scene.plain();

    scene.sees("The answer");
    assertEquals(Optional.empty(), scene.failure());
  }

  @Test
  void theWorkIsDoneAlsoWhereNobodyCanBeAnswered() {
    scene.control().fault(new Fault.Answer(CALLBACK, 404, 1));
    scene.control().blockDirectMessages(scene.town.ben);
    scene.inbox.answerAfter(SLOW, new Reply.ToMember(ANSWER));
    scene.plain();

    scene.inbox.await(Interaction.CommandInvoked.class);
    scene.inbox.answer(new Reply.ToMember(ANSWER));
    scene.plain();
    scene.sees("The answer");
  }

  @Test
  void aFailureNamesANumberToQuote() {
    scene.inbox.fail(new IllegalStateException("boom"));
    scene.plain();

    String id = scene.inbox.await(Interaction.CommandInvoked.class).origin().id();
    assertTrue(scene.sees("Something went wrong").says(id));
  }

  @Test
  void twoButtonsOfOneActionBothWork() {
    Card card =
        Card.of(
            "Twice",
            Block.Actions.of(
                Block.Button.of(ActionId.of("a"), "One"),
                Block.Button.of(ActionId.of("a"), "Other")));
    scene.post(card);
    scene.press(scene.sees("Twice"), "Other");

    assertEquals(ActionId.of("a"), scene.inbox.await(ButtonPressed.class).action());
  }

  @Test
  void suggestionsFitIntoDiscordsList() {
    List<String> many = IntStream.range(0, 40).mapToObj(i -> "topic " + i).toList();
    scene.inbox.answer(new Reply.Suggestions(many));
    List<String> offered =
        scene.control().suggestions(scene.town.ada, scene.town.channel, "setup", "zone", "t");
    assertEquals(many.subList(0, 25), offered);

    scene.inbox.answer(new Reply.Suggestions(List.of("x".repeat(101), "short")));
    assertEquals(
        List.of("short"),
        scene.control().suggestions(scene.town.ada, scene.town.channel, "setup", "zone", "x"));
  }

  /** In its place, and nothing else, also once all there was to do is done. */
  private void onePrivateAnswer() {
    assertTrue(scene.sees("The answer").onlyToReader());
    scene.discord.close();
    assertEquals(1, scene.seen().size(), () -> scene.seen().toString());
    assertEquals(List.of(), scene.letters());
    assertEquals(Optional.empty(), scene.failure());
  }

  /** Of a private reply. */
  private SeenMessage button() {
    scene.inbox.answer(new Reply.ToMember(BUTTON));
    scene.plain();
    return scene.sees("Press");
  }

  private static Reply opening(Interaction interaction, Reply whenSent) {
    return interaction instanceof Interaction.FormSubmitted ? whenSent : new Reply.OpenForm(FORM);
  }

  private SeenForm form() {
    return Await.value(
        "an open form",
        () -> scene.control().openForm(scene.town.ben),
        () -> scene.seen().toString());
  }

  private void deferred() {
    Await.until(
        "a sign of life",
        () -> scene.asked(CALLBACK) > 0,
        () -> scene.control().requests().toString());
  }

  private void awaitLetter() {
    Await.until(
        "a direct message",
        () -> scene.letters().stream().anyMatch(m -> m.says("Softmax saturates.")),
        () -> scene.letters().toString());
  }

  private void awaitMessages(int count) {
    Await.until(
        count + " messages", () -> scene.seen().size() == count, () -> scene.seen().toString());
  }
}
