package dev.whetstone.core.chat;

import java.util.Arrays;

/**
 * A PNG with its size on screen in pixels (the bitmap may hold twice as many) and the words that
 * say the same to those who cannot see it.
 */
@SuppressWarnings("ArrayRecordComponent") // a bitmap is bytes; equals and hashCode look into it
public record Picture(byte[] png, int width, int height, String alt) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Picture p
        && Arrays.equals(png, p.png)
        && width == p.width
        && height == p.height
        && alt.equals(p.alt);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(png);
  }

  @Override
  public String toString() {
    return "Picture[" + width + "x" + height + ", " + alt + "]";
  }
}
