package dev.whetstone.core.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Lets one more channel into a group: ten letters and digits that are not mistaken for each other,
 * 50 bits.
 */
public final class JoinCode {
  private static final String SYMBOLS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 10;
  private final String symbols;

  private JoinCode(String symbols) {
    this.symbols = symbols;
  }

  static JoinCode random(RandomGenerator random) {
    StringBuilder symbols = new StringBuilder();
    random.ints(LENGTH, 0, SYMBOLS.length()).forEach(i -> symbols.append(SYMBOLS.charAt(i)));
    return new JoinCode(symbols.toString());
  }

  /** Reads what somebody typed, in small letters or with other separators too. */
  static Optional<JoinCode> parse(String typed) {
    String symbols = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    boolean known = symbols.chars().allMatch(c -> SYMBOLS.indexOf(c) >= 0);
    return symbols.length() == LENGTH && known
        ? Optional.of(new JoinCode(symbols))
        : Optional.empty();
  }

  /** As people read it: {@code ABCDE-FGHJK}. */
  String words() {
    return symbols.substring(0, LENGTH / 2) + "-" + symbols.substring(LENGTH / 2);
  }

  /** What is stored. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(symbols.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "JoinCode";
  }
}
