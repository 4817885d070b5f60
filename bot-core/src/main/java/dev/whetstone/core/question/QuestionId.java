package dev.whetstone.core.question;

/** Names a question for good; lower case, digits and hyphens, at most 60 characters. */
public record QuestionId(String value) implements Comparable<QuestionId> {
  public QuestionId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not a question id: " + value);
    }
  }

  public static boolean isValid(String value) {
    return value.length() <= 60 && value.matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  @Override
  public int compareTo(QuestionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
