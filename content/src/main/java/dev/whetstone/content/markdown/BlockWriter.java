package dev.whetstone.content.markdown;

import dev.whetstone.content.formula.Formulas;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.RichText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Writes the blocks of a document. */
final class BlockWriter {
  private final Lines lines;
  private final List<Block> blocks = new ArrayList<>();

  BlockWriter(Lines lines) {
    this.lines = lines;
  }

  List<Block> write(Node document) {
    children(document).forEach(this::add);
    return List.copyOf(blocks);
  }

  private void add(Node node) {
    switch (node) {
      case Paragraph paragraph ->
          new SpanWriter(lines)
              .writeLines(paragraph)
              .forEach(line -> blocks.add(new Block.Paragraph(line)));
      case Heading heading -> blocks.add(new Block.Heading(text(heading).plain()));
      case ListBlock list -> list(list);
      case FencedCodeBlock fence -> fence(fence);
      case IndentedCodeBlock code ->
          blocks.add(new Block.Code("", code.getLiteral().stripTrailing()));
      case HtmlBlock html -> blocks.add(Block.Paragraph.of(html.getLiteral().strip()));
      case ThematicBreak _ -> blocks.add(new Block.Divider());
      case TableBlock table -> table(table);
      case LinkReferenceDefinition _ -> {}
      case BlockQuote quote -> lines.problem(quote, "quotes cannot be shown; write a paragraph");
      default -> lines.problem(node, "this kind of Markdown cannot be shown");
    }
  }

  private void list(ListBlock list) {
    if (list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != 1) {
      lines.problem(list, "a numbered list has to start at 1");
    }
    List<RichText> items = children(list).stream().map(this::item).toList();
    blocks.add(
        new Block.Items(
            list instanceof BulletList ? Block.Marker.BULLET : Block.Marker.NUMBER, items));
  }

  private RichText item(Node item) {
    Node only = item.getFirstChild();
    if (only instanceof Paragraph && only.getNext() == null) {
      return text(only);
    }
    Node wrong = only instanceof Paragraph ? only.getNext() : item;
    lines.problem(
        wrong, "an item of a list holds one paragraph, no list, code or formula block of its own");
    return RichText.of("");
  }

  private void fence(FencedCodeBlock fence) {
    String info = fence.getInfo().strip();
    String language = info.split("\\s+", 2)[0];
    if (language.equals("math")) {
      formula(fence, info.substring("math".length()).strip());
    } else {
      blocks.add(new Block.Code(language, fence.getLiteral().stripTrailing()));
    }
  }

  private void formula(FencedCodeBlock fence, String reading) {
    if (reading.isEmpty()) {
      lines.problem(fence, "the formula has no reading; write it in plain words after ```math");
    }
    try {
      String latex = fence.getLiteral().strip();
      Formulas.check(latex);
      blocks.add(new Block.Formula(latex, reading));
    } catch (IllegalArgumentException e) {
      lines.problem(fence, String.valueOf(e.getMessage()));
    }
  }

  private void table(TableBlock table) {
    List<List<RichText>> rows =
        children(table).stream().flatMap(part -> children(part).stream()).map(this::row).toList();
    blocks.add(new Block.Table(rows.getFirst(), rows.subList(1, rows.size())));
  }

  private List<RichText> row(Node row) {
    if (!(row instanceof TableRow)) {
      throw new IllegalStateException("A table holds rows, not " + row);
    }
    return children(row).stream().map(this::text).toList();
  }

  private RichText text(Node node) {
    return new SpanWriter(lines).write(node);
  }

  private static List<Node> children(Node parent) {
    List<Node> nodes = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      nodes.add(node);
    }
    return nodes;
  }
}
