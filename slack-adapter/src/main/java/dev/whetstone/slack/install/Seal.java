package dev.whetstone.slack.install;

import dev.whetstone.core.chat.StartFailure;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with AES-256-GCM. A sealed text names its key, and is bound to its owner: moved to
 * another one it cannot be opened.
 */
final class Seal {
  private static final String VERSION = "v1";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;
  private final String name;

  private Seal(byte[] bytes) throws GeneralSecurityException {
    key = new SecretKeySpec(bytes, "AES");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    name = HexFormat.of().formatHex(hash, 0, 4);
  }

  /**
   * With a key of 32 bytes in Base64.
   *
   * @param setting the variable it comes from, for the message
   * @throws StartFailure where it is none
   */
  static Seal of(String base64, String setting) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.strip());
      if (bytes.length == KEY_BYTES) {
        return new Seal(bytes);
      }
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      // Said below.
    }
    throw new StartFailure(
        setting + " must be 32 random bytes in Base64. Make one with: openssl rand -base64 32");
  }

  /** Whether this key sealed it. */
  boolean fits(String sealed) {
    return sealed.startsWith(VERSION + ":" + name + ":");
  }

  String seal(String owner, String text) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      byte[] hidden =
          cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
      System.arraycopy(hidden, 0, both, NONCE_BYTES, hidden.length);
      return VERSION + ":" + name + ":" + Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No AES-GCM on this machine", e);
    }
  }

  /** Empty where it was sealed otherwise, for another owner, or was changed. */
  Optional<String> open(String owner, String sealed) {
    if (!fits(sealed)) {
      return Optional.empty();
    }
    try {
      byte[] both = Base64.getDecoder().decode(sealed.substring(sealed.lastIndexOf(':') + 1));
      byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, nonce, owner)
              .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
