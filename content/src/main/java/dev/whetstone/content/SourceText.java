package dev.whetstone.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a file's bytes into text with line feeds only and nothing invisible in it. */
final class SourceText {
  /** Controls, zero-width characters, marks of byte order and overrides of direction. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\n\\t]]");

  private SourceText() {}

  static Optional<String> decode(byte[] bytes, FileProblems problems) {
    if (bytes.length > SourceFile.MAX_BYTES) {
      problems.add(
          1,
          "the file has %,d bytes; at most %,d are allowed"
              .formatted(bytes.length, SourceFile.MAX_BYTES));
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
    Matcher invisible = INVISIBLE.matcher(text);
    if (!invisible.find()) {
      return Optional.of(text);
    }
    problems.add(
        lineAt(text, invisible.start()),
        "the invisible character U+%04X is not allowed"
            .formatted((int) invisible.group().charAt(0)));
    return Optional.empty();
  }

  private static String withLineFeeds(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return bare.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static int lineAt(String text, int index) {
    return 1 + (int) text.chars().limit(index).filter(c -> c == '\n').count();
  }
}
