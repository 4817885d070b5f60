package dev.whetstone.content.markdown;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.RichText;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown (CommonMark with tables, {@code $...$} and {@code math} fences) into the core's
 * blocks. What chat platforms cannot show is reported rather than dropped. Any thread may call it.
 */
public final class MarkdownReader {
  /** Takes what is wrong, with its line in the whole file, counted from 1. */
  @FunctionalInterface
  public interface Problems {
    void add(int line, String reason);
  }

  private static final String PLAIN = " ,.;:?'\"%/()+=-";

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .customInlineContentParserFactory(new InlineMath.Factory())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(30)
          .build();

  private MarkdownReader() {}

  /** Blocks of a text whose first line is {@code firstLine} of its file. */
  public static List<Block> blocks(String markdown, int firstLine, Problems problems) {
    if (isPlain(markdown)) {
      return List.of(Block.Paragraph.of(markdown));
    }
    Lines lines = new Lines(firstLine, problems);
    return new BlockWriter(lines).write(PARSER.parse(markdown));
  }

  /** A text that has to be one paragraph, without lists, code blocks or headings. */
  public static RichText line(String markdown, int firstLine, Problems problems) {
    if (isPlain(markdown)) {
      return RichText.of(markdown);
    }
    Lines lines = new Lines(firstLine, problems);
    Node document = PARSER.parse(markdown.strip());
    Node only = document.getFirstChild();
    if (!(only instanceof Paragraph) || only.getNext() != null) {
      lines.problem(
          document, "must be a single line of text; write \\ before a leading # or - or 1.");
      return RichText.of(markdown);
    }
    return new SpanWriter(lines).write(only);
  }

  /** Most texts are words alone; not parsing them makes a bank load much faster. */
  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && Character.isLetter(text.charAt(0))
        && !Character.isWhitespace(text.charAt(text.length() - 1))
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
  }
}
