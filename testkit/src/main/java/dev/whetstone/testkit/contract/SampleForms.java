package dev.whetstone.testkit.contract;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Interaction.FormSubmitted;
import dev.whetstone.core.chat.Reply;
import java.util.List;
import java.util.function.Function;

/** The form of the contract, with a field of each kind. */
final class SampleForms {
  static final Form FORM =
      new Form(
          ActionId.of("answer-in-words", "r-12", "q.7"),
          "Your answer",
          "Send",
          List.of(
              new Form.Field("time", "Time", "Like 09:30", new Form.Kind.Line(20), true, "09:00"),
              new Form.Field("words", "In your words", "", new Form.Kind.Lines(3000), false, ""),
              new Form.Field(
                  "grade",
                  "How well",
                  "",
                  new Form.Kind.OneOf(List.of("again", "hard", "good", "easy")),
                  true,
                  "good")));

  private SampleForms() {}

  /** A form whose only field already holds the text. */
  static Form holding(String text) {
    Form.Field field = new Form.Field("text", "Text", "", new Form.Kind.Lines(500), true, text);
    return new Form(ActionId.of("edit"), "Your text", "Save", List.of(field));
  }

  /** Opens {@link #FORM} on anything, and answers it with the reply. */
  static Function<Interaction, Reply> opening(Reply whenSent) {
    return opening(FORM, whenSent);
  }

  static Function<Interaction, Reply> opening(Form form, Reply whenSent) {
    return interaction ->
        interaction instanceof FormSubmitted ? whenSent : new Reply.OpenForm(form);
  }

  /** 3,000 characters over many lines, in several scripts. */
  static String longAnswer() {
    String line = "Größe 数学 مرحبا 😀 <b> & *x* \"q\" 'a' \\ 1/√d\n";
    String text = line.repeat(3000 / line.length());
    return text + "x".repeat(3000 - text.length());
  }

  static boolean inForm(Stage stage, String words) {
    return stage
        .driver()
        .openForm(stage.member())
        .filter(form -> mentions(form, words))
        .isPresent();
  }

  static boolean inPrivate(Stage stage, String words) {
    return stage.driver().seenBy(stage.member()).stream()
        .anyMatch(message -> message.onlyToReader() && message.says(words));
  }

  private static boolean mentions(SeenForm form, String words) {
    return form.problems().stream()
            .anyMatch(problem -> Reading.of(problem).contains(Reading.of(words)))
        || form.fields().stream().anyMatch(field -> field.value().contains(words));
  }
}
