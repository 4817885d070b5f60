package dev.whetstone.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question file as found. {@code shownAs} is the name in error messages, {@code path} the names
 * below the bank's folder: topic and file.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SourceFile(String shownAs, List<String> path, byte[] content) {
  static final int MAX_BYTES = 64 * 1024;
  static final String SUFFIX = ".md";
  private static final Pattern ID = Pattern.compile("(?m)^id:[ \\t]*([a-z0-9-]+)");

  /** The file's name without its ending: the question's id. */
  String stem() {
    String name = path.getLast();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  boolean isInTopic() {
    return path.size() == 2;
  }

  /** Whether it begins like a question, wherever it stands. */
  boolean looksLikeQuestion() {
    return new String(content, UTF_8).replaceFirst("^\uFEFF", "").startsWith("---");
  }

  /** The id that the text gives itself, which may wrongly differ from the file's name. */
  Optional<String> ownId() {
    Matcher id = ID.matcher(new String(content, UTF_8));
    return id.find() ? Optional.of(id.group(1)) : Optional.empty();
  }
}
