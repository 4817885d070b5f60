package dev.whetstone.content.markdown;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * A formula between two dollar signs. To leave prices alone, nothing but text may touch the signs
 * from inside, no digit may follow the second one, and a number followed by words is no formula.
 */
final class InlineMath extends CustomNode {
  private final String latex;

  private InlineMath(String latex) {
    this.latex = latex;
  }

  /** What stands between the signs; empty where {@code $$} begins what is no inline formula. */
  String latex() {
    return latex;
  }

  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
      return Factory::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
      Scanner scanner = state.scanner();
      if (Character.isLetterOrDigit(Math.max(0, scanner.peekPreviousCodePoint()))) {
        return ParsedInline.none();
      }
      scanner.next();
      if (scanner.next('$')) {
        return ParsedInline.of(new InlineMath(""), scanner.position());
      }
      Position start = scanner.position();
      if (!skipToDollar(scanner)) {
        return ParsedInline.none();
      }
      String latex = scanner.getSource(start, scanner.position()).getContent().replace('\n', ' ');
      scanner.next();
      return isFormula(latex) && !Character.isDigit(scanner.peek())
          ? ParsedInline.of(new InlineMath(latex), scanner.position())
          : ParsedInline.none();
    }

    private static boolean skipToDollar(Scanner scanner) {
      while (scanner.hasNext() && scanner.peek() != '$') {
        if (scanner.next('\\') && !scanner.hasNext()) {
          return false;
        }
        scanner.next();
      }
      return scanner.hasNext();
    }

    private static boolean isFormula(String latex) {
      boolean touching = !latex.isEmpty() && latex.equals(latex.strip());
      boolean price = latex.matches("[0-9][^\\\\^_={}+*<>]*\\s[^\\\\^_={}+*<>]*");
      return touching && !price && latex.indexOf('`') < 0;
    }
  }
}
