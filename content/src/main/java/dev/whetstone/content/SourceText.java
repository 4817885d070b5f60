package dev.whetstone.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns a file's bytes into text with line feeds only and nothing invisible in it. */
final class SourceText {
  private SourceText() {}

  static Optional<String> decode(byte[] bytes, FileProblems problems) {
    if (bytes.length > SourceFile.MAX_BYTES) {
      problems.add(
          1,
          "the file has more than %,d bytes, which is the limit".formatted(SourceFile.MAX_BYTES));
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      problems.add(lineAt(text, text.length()), "the file is not UTF-8; save it as UTF-8");
      return Optional.empty();
    }
    return visible(withLineFeeds(text), problems);
  }

  private static Optional<String> visible(String text, FileProblems problems) {
    for (int i = 0; i < text.length(); i++) {
      if (isInvisible(text.charAt(i))) {
        problems.add(
            lineAt(text, i),
            "the invisible character U+%04X is not allowed".formatted((int) text.charAt(i)));
        return Optional.empty();
      }
    }
    return Optional.of(text);
  }

  /** Controls, zero-width characters, marks of byte order and overrides of direction. */
  private static boolean isInvisible(char c) {
    int type = c == '\n' || c == '\t' ? Character.OTHER_SYMBOL : Character.getType(c);
    return type == Character.CONTROL || (type == Character.FORMAT && c != '\u200D');
  }

  private static String withLineFeeds(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return bare.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static int lineAt(String text, int index) {
    return 1 + (int) text.chars().limit(index).filter(c -> c == '\n').count();
  }
}
