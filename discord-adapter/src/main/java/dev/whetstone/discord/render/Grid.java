package dev.whetstone.discord.render;

import dev.whetstone.core.chat.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables: in columns where a phone is wide enough, otherwise as a list. */
final class Grid {
  /** Characters of code on a line of a phone. */
  private static final int PHONE = 36;

  private static final int MOST_ROWS = 30;
  private static final String GAP = "  ";

  private Grid() {}

  static List<String> table(List<RichText> header, List<List<RichText>> rows) {
    List<List<String>> lines =
        Stream.concat(Stream.of(header), rows.stream()).map(Grid::plain).toList();
    int columns = lines.stream().mapToInt(List::size).max().orElse(0);
    List<Integer> widths =
        IntStream.range(0, columns).mapToObj(column -> width(lines, column)).toList();
    int total = widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (columns - 1);
    return total <= PHONE && rows.size() <= MOST_ROWS
        ? List.of(aligned(lines, widths))
        : list(header, rows);
  }

  private static List<String> plain(List<RichText> cells) {
    return cells.stream().map(cell -> Escape.oneLine(cell.plain())).toList();
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream()
        .filter(line -> column < line.size())
        .mapToInt(line -> Width.of(line.get(column)))
        .max()
        .orElse(0);
  }

  private static String aligned(List<List<String>> lines, List<Integer> widths) {
    StringBuilder text = new StringBuilder("```\n");
    for (int i = 0; i < lines.size(); i++) {
      text.append(aligned(lines.get(i), widths, " ")).append('\n');
      if (i == 0) {
        text.append(aligned(widths.stream().map(_ -> "").toList(), widths, "─")).append('\n');
      }
    }
    return text.append("```").toString();
  }

  private static String aligned(List<String> cells, List<Integer> widths, String fill) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      int missing = widths.get(i) - Width.of(cells.get(i));
      padded.add(Escape.ticks(cells.get(i)) + fill.repeat(missing));
    }
    return String.join(GAP, padded).stripTrailing();
  }

  /** Each row under the name of its first cell; one column is a plain list. */
  private static List<String> list(List<RichText> header, List<List<RichText>> rows) {
    List<String> pieces = new ArrayList<>();
    if (header.size() == 1) {
      pieces.addAll(Markdown.strong(header.getFirst().plain()));
    }
    for (List<RichText> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        Lines.startLine(pieces, header.size() > 1 && i == 0 ? "" : "- ");
        pieces.addAll(label(header, i));
        pieces.addAll(Markdown.pieces(row.get(i)));
      }
    }
    return pieces;
  }

  private static List<String> label(List<RichText> header, int column) {
    String name = column < header.size() ? Escape.oneLine(header.get(column).plain()) : "";
    if (header.size() == 1 || name.isEmpty()) {
      return List.of();
    }
    List<String> label = new ArrayList<>(Markdown.strong(name + ":"));
    label.add(" ");
    return label;
  }
}
