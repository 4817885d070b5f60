package dev.whetstone.core.question;

import dev.whetstone.core.chat.RichText;

/** An offered answer and why it is right or wrong. */
public record Choice(RichText text, RichText why, boolean right) {
  /** The letter shown for the choice at {@code index}: A, B, C. */
  public static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }
}
