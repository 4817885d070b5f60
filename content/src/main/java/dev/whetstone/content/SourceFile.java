package dev.whetstone.content;

import java.util.List;

/**
 * A question file as found. {@code shownAs} is the name in error messages, {@code path} the names
 * below the bank's folder: topic and file.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SourceFile(String shownAs, List<String> path, byte[] content) {
  static final int MAX_BYTES = 64 * 1024;
  static final String SUFFIX = ".md";

  /** The file's name without its ending: the question's id. */
  String stem() {
    String name = path.getLast();
    return name.substring(0, name.length() - SUFFIX.length());
  }
}
