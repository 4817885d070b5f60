package dev.whetstone.core.question;

import dev.whetstone.core.chat.ForeignText;
import dev.whetstone.core.chat.NearMiss;
import dev.whetstone.core.chat.Refusal;
import java.util.List;
import java.util.Locale;

/** Topics as people write them. */
public final class TopicNames {
  private TopicNames() {}

  /** Reads a topic's slug or title; throws {@link Refusal} naming near ones. */
  public static Topic parse(QuestionBank bank, String text) {
    String slug = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return bank.topics().keySet().stream()
        .filter(t -> t.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> unknown(bank, text, slug));
  }

  /** The slugs that contain what was typed. */
  public static List<String> matching(QuestionBank bank, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return slugs(bank).stream().filter(s -> s.contains(wanted)).toList();
  }

  private static List<String> slugs(QuestionBank bank) {
    return bank.topics().keySet().stream().map(Topic::slug).toList();
  }

  private static Refusal unknown(QuestionBank bank, String text, String slug) {
    List<String> near = NearMiss.of(slug, slugs(bank));
    return new Refusal(
        "There is no topic " + ForeignText.quoted(text) + " in the bank.",
        near.isEmpty()
            ? "See /topics for all of them."
            : "Did you mean " + String.join(", ", near) + "?");
  }
}
