package dev.whetstone.core.chat;

/**
 * Something a member asked for cannot be done: what is wrong and what to do instead. Shown to that
 * member alone; nothing has been changed.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String advice;

  public Refusal(String problem, String advice) {
    super(problem, null, false, false);
    this.advice = advice;
  }

  public String problem() {
    return String.valueOf(getMessage());
  }

  public String advice() {
    return advice;
  }

  public Card card() {
    return Card.of("That did not work", Block.Paragraph.of(problem()), Block.Paragraph.of(advice));
  }
}
