package dev.whetstone.slack.render;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.RichText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table as aligned text, where it is narrow enough for a phone. */
final class Grid {
  private static final int WIDEST = 44;
  private static final String GAP = "  ";
  private final List<List<String>> lines = new ArrayList<>();
  private final int columns;

  private Grid(Block.Table table) {
    List<List<RichText>> all = new ArrayList<>();
    all.add(table.header());
    all.addAll(table.rows());
    all.forEach(row -> lines.add(row.stream().map(Grid::cell).toList()));
    columns = lines.stream().mapToInt(List::size).max().orElse(0);
  }

  private static String cell(RichText text) {
    return text.plain().replace('\n', ' ');
  }

  static String of(Block.Table table) {
    Grid grid = new Grid(table);
    return grid.isNarrow() ? grid.aligned() : grid.stacked();
  }

  private boolean isNarrow() {
    int width = (columns - 1) * GAP.length();
    for (int c = 0; c < columns; c++) {
      width += width(c);
    }
    return width <= WIDEST;
  }

  private int width(int column) {
    return lines.stream().mapToInt(l -> at(l, column).length()).max().orElse(0);
  }

  private static String at(List<String> line, int column) {
    return column < line.size() ? line.get(column) : "";
  }

  private String aligned() {
    List<String> text = new ArrayList<>();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        String cell = at(line, c);
        row.append(cell).repeat(' ', width(c) - cell.length()).append(c < columns - 1 ? GAP : "");
      }
      text.add(row.toString().stripTrailing());
    }
    return String.join("\n", text);
  }

  /** One fact a line, under the first cell of its row. */
  private String stacked() {
    List<String> header = lines.isEmpty() ? Collections.emptyList() : lines.getFirst();
    List<String> text = new ArrayList<>();
    text.add(String.join(" | ", header));
    for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      text.add(at(line, 0));
      for (int c = 1; c < columns; c++) {
        String name = at(header, c);
        text.add("  " + (name.isBlank() ? "" : name + ": ") + at(line, c));
      }
    }
    return String.join("\n", text);
  }
}
