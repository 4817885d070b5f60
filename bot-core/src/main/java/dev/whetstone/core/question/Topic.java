package dev.whetstone.core.question;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** A subject of the bank, such as {@code fine-tuning-and-peft}. */
public record Topic(String slug) implements Comparable<Topic> {
  private static final Set<String> ACRONYMS = Set.of("rag", "peft", "llm", "ml", "ai");

  public Topic {
    if (!QuestionId.isValid(slug)) {
      throw new IllegalArgumentException("Not a topic: " + slug);
    }
  }

  /** The name as people read it: {@code Fine tuning and PEFT}. */
  public String title() {
    String words = Arrays.stream(slug.split("-")).map(Topic::word).collect(joining(" "));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String word(String slugPart) {
    return ACRONYMS.contains(slugPart) ? slugPart.toUpperCase(Locale.ROOT) : slugPart;
  }

  @Override
  public int compareTo(Topic other) {
    return slug.compareTo(other.slug);
  }
}
