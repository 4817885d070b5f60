package dev.whetstone.core.adapter;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What adapters themselves say to a member. */
public final class AdapterWords {
  private AdapterWords() {}

  public static Card failed(String id) {
    return Card.saying(
        "Something went wrong",
        "This did not work, and the fault is not yours. Try again.",
        "If it keeps failing, give this number to those who run the bot: " + id);
  }

  public static Card unknownButton() {
    return Card.saying("Too old", "This button no longer does anything. Ask for it again.");
  }

  public static Card lostForm() {
    return Card.saying(
        "The form is gone",
        "A form is kept for an hour, and not over a restart. Do again what led to it.",
        "What you had typed is still in the message above. Copy it from there.");
  }

  /** A platform opens a form at once or not at all; this one took longer. */
  public static Card form(Form form, ActionId open) {
    return Card.of(
        form.title(),
        Block.Paragraph.of("This took a moment. The form is ready now."),
        Block.Actions.of(new Block.Button(open, "Open the form", Block.Weight.PRIMARY)));
  }

  /** What is wrong, and all that was typed. */
  public static Card rejected(Map<String, String> problems, Sent sent) {
    List<Block> blocks = new ArrayList<>();
    problems.forEach((field, problem) -> blocks.add(problem(sent.label(field), problem)));
    blocks.add(Block.Paragraph.of("Nothing you typed is lost:"));
    sent.typed()
        .forEach((field, typed) -> {
          if (!typed.isBlank()) {
            blocks.add(new Block.Heading(sent.label(field)));
            blocks.add(new Block.Code("", typed));
          }
        });
    return new Card("That cannot be taken yet", blocks);
  }

  private static Block problem(String label, String problem) {
    return new Block.Fields(List.of(new Block.Field(label, problem)));
  }

  /** Where nothing was typed that could be lost. */
  public static Card problems(Map<String, String> problems) {
    return Card.saying("That cannot be taken", problems.values().toArray(String[]::new));
  }
}
