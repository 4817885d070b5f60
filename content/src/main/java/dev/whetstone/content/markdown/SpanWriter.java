package dev.whetstone.content.markdown;

import dev.whetstone.content.formula.Formulas;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Writes the inline content of a node as spans, which do not nest: the outer form wins. */
final class SpanWriter {
  private final Lines lines;
  private final List<RichText> done = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();

  SpanWriter(Lines lines) {
    this.lines = lines;
  }

  /** The content as one line; hard breaks become spaces. */
  RichText write(Node parent) {
    List<Span> all = new ArrayList<>();
    for (RichText line : writeLines(parent)) {
      if (!all.isEmpty()) {
        all.add(new Span.Text(" "));
      }
      all.addAll(line.spans());
    }
    return new RichText(all);
  }

  /** The content with a line for each hard break. */
  List<RichText> writeLines(Node parent) {
    children(parent, Span.Text::new);
    endLine();
    return List.copyOf(done);
  }

  private void children(Node parent, Function<String, Span> form) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      add(node, form);
    }
  }

  private void add(Node node, Function<String, Span> form) {
    switch (node) {
      case Text text -> text(text.getLiteral(), form);
      case SoftLineBreak _ -> text(" ", form);
      case HardLineBreak _ -> endLine();
      case HtmlInline html -> text(html.getLiteral(), form);
      case Code code -> spans.add(new Span.Code(code.getLiteral()));
      case InlineMath math -> formula(math);
      case Emphasis emphasis -> children(emphasis, isPlain(form) ? Span.Emphasis::new : form);
      case StrongEmphasis strong -> children(strong, isPlain(form) ? Span.Strong::new : form);
      case Link link -> children(link, isWeb(link) ? linkTo(link.getDestination()) : form);
      case Image image ->
          lines.problem(image, "pictures cannot be used; describe it or use a table");
      default -> children(node, form);
    }
  }

  private void text(String literal, Function<String, Span> form) {
    Span span = form.apply(literal);
    if (!spans.isEmpty() && isSameForm(spans.getLast(), span)) {
      spans.add(form.apply(spans.removeLast().text() + literal));
    } else {
      spans.add(span);
    }
  }

  private void formula(InlineMath math) {
    if (math.latex().isEmpty()) {
      lines.problem(math, "$$ has no meaning here; a formula on its own goes into a ```math fence");
      return;
    }
    try {
      spans.add(new Span.Formula(Formulas.readable(math.latex()), math.latex()));
    } catch (IllegalArgumentException e) {
      lines.problem(
          math, "in $%s$ %s; write \\$ for a dollar sign".formatted(math.latex(), e.getMessage()));
    }
  }

  private void endLine() {
    if (!spans.isEmpty()) {
      done.add(new RichText(spans));
      spans.clear();
    }
  }

  private static boolean isPlain(Function<String, Span> form) {
    return form.apply("") instanceof Span.Text;
  }

  private static boolean isSameForm(Span a, Span b) {
    return a.getClass() == b.getClass()
        && (!(a instanceof Span.Link one)
            || (b instanceof Span.Link two && one.url().equals(two.url())));
  }

  private static boolean isWeb(Link link) {
    return link.getDestination().matches("https?://[^\\s\\p{Cntrl}/][^\\s\\p{Cntrl}]*");
  }

  private static Function<String, Span> linkTo(String url) {
    return text -> new Span.Link(text, url);
  }
}
