package dev.whetstone.discord.render;

import dev.whetstone.core.chat.PostKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A number made of a post's key. It stands in the message as its container's id, so that the post
 * is found again after a crash; Discord shows it to nobody.
 */
public record PostMark(int value) {
  /** Lower ones Discord gives to components by itself. */
  private static final int FIRST = 1_000;

  public static PostMark of(PostKey key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(key.value().getBytes(StandardCharsets.US_ASCII));
      int positive = ByteBuffer.wrap(digest).getInt() & Integer.MAX_VALUE;
      return new PostMark(Math.max(positive, FIRST));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java always has SHA-256", e);
    }
  }
}
