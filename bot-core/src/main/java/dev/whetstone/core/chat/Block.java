package dev.whetstone.core.chat;

import java.util.List;

/** A part of a {@link Card}: a closed vocabulary with one renderer per platform. */
public sealed interface Block {
  record Paragraph(RichText text) implements Block {
    public static Paragraph of(String text) {
      return new Paragraph(RichText.of(text));
    }
  }

  record Heading(String text) implements Block {}

  /** A list; {@link Marker#LETTER} is for choices: A, B, C. */
  record Items(Marker marker, List<RichText> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  enum Marker {
    BULLET,
    NUMBER,
    LETTER
  }

  /** Code as written; {@code language} may be empty. */
  record Code(String language, String text) implements Block {}

  /** A formula on a line of its own, with a reading in plain words. */
  record Formula(String latex, String reading) implements Block {}

  record Image(Picture picture) implements Block {}

  record Table(List<RichText> header, List<List<RichText>> rows) implements Block {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A leaderboard. */
  record Ranking(List<Rank> ranks) implements Block {
    public Ranking {
      ranks = List.copyOf(ranks);
    }
  }

  /** One place on a board; {@code own} marks the reader's. */
  record Rank(int place, String name, int points, String detail, boolean own) {}

  /** Short facts by name, in order. */
  record Fields(List<Field> fields) implements Block {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  record Field(String name, String value) {}

  record Divider() implements Block {}

  /** Small print. */
  record Footnote(RichText text) implements Block {
    public static Footnote of(String text) {
      return new Footnote(RichText.of(text));
    }
  }

  /** A row of at most {@value #MAX} buttons. */
  record Actions(List<Button> buttons) implements Block {
    public static final int MAX = 5;

    public Actions {
      buttons = List.copyOf(buttons);
      if (buttons.isEmpty() || buttons.size() > MAX) {
        throw new IllegalArgumentException("A row has 1 to 5 buttons, not " + buttons.size());
      }
    }

    public static Actions of(Button... buttons) {
      return new Actions(List.of(buttons));
    }
  }

  /** A button; {@code label} has at most 40 characters. */
  record Button(ActionId action, String label, Weight weight) {
    public Button {
      if (label.isBlank() || label.length() > 40) {
        throw new IllegalArgumentException("Not a label: " + label);
      }
    }

    public static Button of(ActionId action, String label) {
      return new Button(action, label, Weight.NORMAL);
    }
  }

  enum Weight {
    PRIMARY,
    NORMAL,
    QUIET
  }
}
