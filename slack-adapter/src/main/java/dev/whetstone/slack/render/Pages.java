package dev.whetstone.slack.render;

import java.util.ArrayList;
import java.util.List;

/** Fits pieces into messages, well within Slack's limits. */
final class Pages {
  /** Slack takes some 13,200; what it counts beside the words is not documented. */
  private static final int MOST_CHARACTERS = 9_000;

  private static final int MOST_BLOCKS = 45;

  private Pages() {}

  /** In their order, with buttons at the end where there is more than one message. */
  static List<List<Piece>> buttonsLast(List<Piece> pieces) {
    List<List<Piece>> pages = fit(pieces, 0, 0);
    if (pages.size() == 1) {
      return pages;
    }
    List<Piece> sorted = new ArrayList<>(words(pieces));
    sorted.addAll(buttons(pieces));
    return fit(sorted, 0, 0);
  }

  /** In their order, with every button in the first message. */
  static List<List<Piece>> buttonsFirst(List<Piece> pieces) {
    List<List<Piece>> pages = fit(pieces, 0, 0);
    if (pages.size() == 1) {
      return pages;
    }
    List<Piece> buttons = buttons(pieces);
    int taken = buttons.stream().mapToInt(Piece::size).sum();
    List<List<Piece>> sorted = fit(words(pieces), taken, buttons.size());
    sorted.getFirst().addAll(buttons);
    return sorted;
  }

  private static List<Piece> buttons(List<Piece> pieces) {
    return pieces.stream().filter(Piece.Buttons.class::isInstance).toList();
  }

  private static List<Piece> words(List<Piece> pieces) {
    return pieces.stream().filter(p -> !(p instanceof Piece.Buttons)).toList();
  }

  /** The first message has so much less room. */
  private static List<List<Piece>> fit(List<Piece> pieces, int characters, int blocks) {
    List<List<Piece>> pages = new ArrayList<>();
    List<Piece> page = new ArrayList<>();
    int size = characters;
    for (Piece piece : pieces) {
      int first = pages.isEmpty() ? blocks : 0;
      if (!page.isEmpty()
          && (size + piece.size() > MOST_CHARACTERS || page.size() + first >= MOST_BLOCKS)) {
        pages.add(page);
        page = new ArrayList<>();
        size = 0;
      }
      page.add(piece);
      size += piece.size();
    }
    pages.add(page);
    return pages;
  }
}
