package dev.whetstone.discord.render;

import java.util.ArrayList;
import java.util.List;

/** Fits parts into messages within Discord's limits. */
final class Pages {
  private static final int MOST_ROWS = 5;
  private static final Part.Text CUT =
      Part.Text.of("-# This is cut here: it is longer than a message on Discord may be.");

  private Pages() {}

  /** One message with all buttons that a message holds; text that does not fit is cut. */
  static Page one(List<Part> parts) {
    List<Page> pages = Draft.fit(parts, Room.WHOLE);
    if (pages.size() == 1) {
      return pages.getFirst();
    }
    List<Part.Buttons> rows = rows(parts).stream().limit(MOST_ROWS).toList();
    Room room = Room.WHOLE.less(Room.of(CUT));
    for (Part.Buttons row : rows) {
      room = room.less(Room.of(row));
    }
    List<Part> shown = new ArrayList<>(Draft.fit(others(parts), room).getFirst().parts());
    shown.add(CUT);
    shown.addAll(rows);
    return new Page(shown);
  }

  static List<Page> all(List<Part> parts) {
    List<Page> pages = Draft.fit(parts, Room.WHOLE);
    if (pages.size() == 1) {
      return pages;
    }
    List<Part> buttonsLast = others(parts);
    buttonsLast.addAll(rows(parts));
    return Draft.fit(buttonsLast, Room.WHOLE);
  }

  private static List<Part.Buttons> rows(List<Part> parts) {
    return parts.stream()
        .filter(Part.Buttons.class::isInstance)
        .map(Part.Buttons.class::cast)
        .toList();
  }

  private static List<Part> others(List<Part> parts) {
    return new ArrayList<>(parts.stream().filter(p -> !(p instanceof Part.Buttons)).toList());
  }
}
