package dev.whetstone.discord.render;

import java.util.ArrayList;
import java.util.List;

/** Fills messages one after the other. */
final class Draft {
  /** From here on texts share a component, so that many short blocks fit as well. */
  private static final int FEW = 12;

  private final Room whole;
  private final List<Page> pages = new ArrayList<>();
  private List<Part> page = new ArrayList<>();
  private Room left;

  private Draft(Room whole) {
    this.whole = whole;
    this.left = whole;
  }

  static List<Page> fit(List<? extends Part> parts, Room whole) {
    Draft draft = new Draft(whole);
    parts.forEach(draft::add);
    draft.turn();
    return draft.pages;
  }

  private void add(Part part) {
    switch (part) {
      case Part.Text text -> addText(text);
      case Part.Shown shown -> place(shown);
      case Part.Rule rule -> addRule(rule);
      case Part.Buttons row -> place(row);
    }
  }

  private void place(Part part) {
    Room wanted = Room.of(part);
    if (!left.has(wanted)) {
      turn();
    }
    page.add(part);
    left = left.less(wanted);
  }

  /** A rule parts what is above from what is below. */
  private void addRule(Part.Rule rule) {
    if (!page.isEmpty()) {
      place(rule);
    }
  }

  private void addText(Part.Text text) {
    if (Escape.isBlank(text.markdown())) {
      return;
    }
    List<String> here = new ArrayList<>();
    int length = 1; // the line break where texts share a component
    for (String piece : text.pieces()) {
      if (!left.has(new Room(length + piece.length(), 1, 0))) {
        placeText(here);
        turn();
        here = new ArrayList<>();
        length = 1;
      }
      String next = here.isEmpty() ? piece.replaceFirst("^\n", "") : piece;
      here.add(next);
      length += next.length();
    }
    placeText(here);
  }

  private void placeText(List<String> pieces) {
    Part.Text text = new Part.Text(pieces);
    if (Escape.isBlank(text.markdown())) {
      return;
    }
    if (left.components() <= FEW && !page.isEmpty() && page.getLast() instanceof Part.Text above) {
      page.set(page.size() - 1, Part.Text.of(above.markdown() + "\n" + text.markdown()));
      left = left.less(new Room(text.markdown().length() + 1, 0, 0));
    } else {
      place(text);
    }
  }

  private void turn() {
    if (!page.isEmpty()) {
      pages.add(new Page(page));
    }
    page = new ArrayList<>();
    left = whole;
  }
}
