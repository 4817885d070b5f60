package dev.whetstone.core.question;

import java.util.Set;

/** A subject of the bank, such as {@code fine-tuning-and-peft}. */
public record Topic(String slug) implements Comparable<Topic> {
  private static final Set<String> SMALL_WORDS = Set.of("and", "of", "in", "for", "the", "to");
  private static final Set<String> ACRONYMS = Set.of("rag", "peft", "llm", "ml", "ai");

  public Topic {
    if (!QuestionId.isValid(slug)) {
      throw new IllegalArgumentException("Not a topic: " + slug);
    }
  }

  /** The name as people read it: {@code Fine tuning and PEFT}. */
  public String title() {
    StringBuilder title = new StringBuilder();
    for (String word : slug.split("-")) {
      title.append(title.isEmpty() ? capitalised(word) : " " + inner(word));
    }
    return title.toString();
  }

  private static String capitalised(String word) {
    return ACRONYMS.contains(word) ? upper(word) : upper(word.substring(0, 1)) + word.substring(1);
  }

  private static String inner(String word) {
    return ACRONYMS.contains(word) && !SMALL_WORDS.contains(word) ? upper(word) : word;
  }

  private static String upper(String word) {
    return word.toUpperCase(java.util.Locale.ROOT);
  }

  @Override
  public int compareTo(Topic other) {
    return slug.compareTo(other.slug);
  }
}
