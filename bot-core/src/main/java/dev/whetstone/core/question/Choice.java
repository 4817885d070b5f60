package dev.whetstone.core.question;

import dev.whetstone.core.chat.RichText;

/** An offered answer and why it is right or wrong. */
public record Choice(RichText text, RichText why, boolean right) {
  /** Names the choice whatever its place, so that buttons outlive a new order of the choices. */
  public String key() {
    return Integer.toUnsignedString(text.plain().hashCode(), Character.MAX_RADIX);
  }

  /** The letter shown for the choice at {@code index}: A, B, C. */
  public static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }
}
