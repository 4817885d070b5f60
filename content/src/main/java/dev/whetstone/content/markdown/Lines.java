package dev.whetstone.content.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Turns places in a piece of Markdown into lines of the file that holds it. */
record Lines(int firstLine, MarkdownReader.Problems problems) {
  void problem(Node where, String reason) {
    problems.add(line(where), reason);
  }

  private int line(Node where) {
    for (Node node = where; node != null; node = node.getParent()) {
      List<SourceSpan> spans = node.getSourceSpans();
      if (!spans.isEmpty()) {
        return firstLine + spans.getFirst().getLineIndex();
      }
    }
    return firstLine;
  }
}
