package dev.whetstone.content;

import dev.whetstone.core.question.Question;
import java.util.List;

/** A bank as it was read: the sound questions with where they stand, and every problem. */
public record LoadedBank(List<Located> questions, List<Problem> problems) {
  public LoadedBank {
    questions = List.copyOf(questions);
    problems = List.copyOf(problems);
  }

  /**
   * A question and its file.
   *
   * @param file as shown to people
   * @param text what it holds
   */
  public record Located(Question question, String file, String text) {
    /** The line of the front matter that this key stands in, or the first. */
    public int line(String key) {
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith(key + ":")) {
          return i + 1;
        }
      }
      return 1;
    }

    /** The first line of the answer. */
    public int answerLine() {
      List<String> lines = text.lines().toList();
      int end = lines.subList(1, lines.size()).indexOf("---");
      return Math.min(end + 3, lines.size());
    }
  }
}
