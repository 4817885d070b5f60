package dev.whetstone.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Interaction.FormSubmitted;
import dev.whetstone.core.chat.Reply;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Forms that members fill in. */
interface FormContract extends OnStage {
  @Test
  default void aFormShowsLabelsAndWhatItAlreadyHolds() {
    stage().inbox().answer(new Reply.OpenForm(SampleForms.FORM));
    stage().plainCommand(stage().member());

    SeenForm form = stage().seesForm(stage().member(), "Your answer");
    assertEquals(Optional.of("09:00"), form.value("Time"));
    assertEquals(Optional.of(""), form.value("In your words"));
    assertEquals(Optional.of("good"), form.value("How well"));
    assertEquals(3, form.fields().size());
    assertTrue(form.problems().isEmpty());
    assertEquals(Optional.empty(), stage().driver().openForm(stage().admin()));
  }

  @Test
  default void aFormSentOffBringsItsFields() {
    String answer = SampleForms.longAnswer();
    stage().inbox().answer(SampleForms.opening(new Reply.ToMember(ReplyContract.ANSWER)));
    send(Map.of("In your words", answer, "How well", "hard"));

    FormSubmitted heard = stage().inbox().await(FormSubmitted.class);
    assertEquals(SampleForms.FORM.action(), heard.action());
    assertEquals(Map.of("time", "09:00", "words", answer, "grade", "hard"), heard.fields());
    assertEquals(stage().member(), heard.origin().caller());
    assertEquals(stage().driver().channel(), heard.origin().channel());
    assertTrue(stage().sees(stage().member(), "The answer").onlyToReader());
    assertEquals(0, stage().count(stage().admin(), "The answer"));
  }

  @Test
  default void aFormKeepsWhatItHeldAsItIs() {
    String held = SampleCards.HOSTILE + "\n  second line";
    Form form = SampleForms.holding(held);
    stage().inbox().answer(SampleForms.opening(form, new Reply.Nothing()));
    stage().plainCommand(stage().member());
    SeenForm seen = stage().seesForm(stage().member(), form.title());
    assertEquals(Optional.of(held), seen.value("Text"));

    stage().driver().submit(stage().member(), seen, Map.of());
    assertEquals(Map.of("text", held), stage().inbox().await(FormSubmitted.class).fields());
  }

  @Test
  default void aFormTakenIsClosed() {
    stage().inbox().answer(SampleForms.opening(new Reply.ToMember(ReplyContract.ANSWER)));
    send(Map.of("In your words", "Scores grow."));

    stage().sees(stage().member(), "The answer");
    Await.until(
        "the form to close",
        () -> stage().driver().openForm(stage().member()).isEmpty(),
        () -> stage().driver().openForm(stage().member()).toString());
  }

  @Test
  default void aButtonOpensAFormToo() {
    stage().inbox().answer(SampleForms.opening(new Reply.ToChannel(ReplyContract.ANSWER)));
    stage()
        .postAndPress(SampleCards.button(ActionId.of("words"), "Write"), stage().member(), "Write");
    SeenForm form = stage().seesForm(stage().member(), "Your answer");
    stage().driver().submit(stage().member(), form, Map.of("In your words", "Scores grow."));

    stage().everyone().forEach(user -> stage().sees(user, "The answer"));
  }

  @Test
  default void aRejectedFormSaysWhyAndLosesNothing() {
    String problem = "There is no hour 25. Write a time like 09:30. " + SampleCards.HOSTILE;
    stage().inbox().answer(SampleForms.opening(new Reply.RejectForm(Map.of("time", problem))));
    send(Map.of("Time", "25:00", "In your words", "A long thought nobody types twice."));

    stage().inbox().await(FormSubmitted.class);
    awaitShown(problem);
    awaitShown("A long thought nobody types twice.");
    assertEquals(0, stage().allSeenBy(stage().admin()).size());
  }

  @Test
  default void aRejectedFormCanBeSentAgain() {
    stage().inbox().answer(SampleForms.opening(new Reply.RejectForm(Map.of("time", "No."))));
    send(Map.of("Time", "25:00", "In your words", "Again."));
    awaitShown("No.");

    stage().inbox().answer(SampleForms.opening(new Reply.ToMember(ReplyContract.ANSWER)));
    if (stage().driver().openForm(stage().member()).isEmpty()) {
      stage().plainCommand(stage().member());
    }
    SeenForm form = stage().seesForm(stage().member(), "Your answer");
    stage().driver().submit(stage().member(), form, Map.of("Time", "09:30"));
    stage().sees(stage().member(), "The answer");
  }

  private void send(Map<String, String> typed) {
    stage().plainCommand(stage().member());
    SeenForm form = stage().seesForm(stage().member(), "Your answer");
    stage().driver().submit(stage().member(), form, typed);
  }

  /** In the form where it stays open, otherwise in a private message. */
  private void awaitShown(String words) {
    Await.until(
        words + " shown to the member alone",
        () -> SampleForms.inForm(stage(), words) || SampleForms.inPrivate(stage(), words),
        () ->
            "form "
                + stage().driver().openForm(stage().member())
                + ", messages "
                + stage().driver().seenBy(stage().member()));
  }
}
