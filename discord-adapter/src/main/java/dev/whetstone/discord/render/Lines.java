package dev.whetstone.discord.render;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Block.Field;
import dev.whetstone.core.chat.Block.Marker;
import dev.whetstone.core.chat.Block.Rank;
import dev.whetstone.core.chat.RichText;
import java.util.ArrayList;
import java.util.List;

/** Blocks of several lines as markdown in pieces. */
final class Lines {
  private Lines() {}

  static List<String> items(Marker marker, List<RichText> items) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      startLine(pieces, label(marker, i));
      Markdown.pieces(items.get(i)).forEach(piece -> pieces.add(indented(marker, piece)));
    }
    return pieces;
  }

  private static String label(Marker marker, int index) {
    return switch (marker) {
      case BULLET -> "- ";
      case NUMBER -> (index + 1) + ". ";
      case LETTER -> "**" + letter(index) + "** ";
    };
  }

  private static String letter(int index) {
    return index < 26 ? String.valueOf((char) ('A' + index)) : String.valueOf(index + 1);
  }

  /** Further lines of an item stay in its list. */
  private static String indented(Marker marker, String piece) {
    return marker == Marker.LETTER ? piece : piece.replace("\n", "\n  ");
  }

  static List<String> ranking(List<Rank> ranks) {
    int width = ranks.stream().mapToInt(r -> String.valueOf(r.place()).length()).max().orElse(1);
    List<String> pieces = new ArrayList<>();
    for (Rank rank : ranks) {
      startLine(pieces, "`" + ("%" + width + "d").formatted(rank.place()) + "` ");
      pieces.addAll(name(rank));
      pieces.add(" · **" + rank.points() + "**");
      if (!rank.detail().isBlank()) {
        pieces.add(" · ");
        pieces.addAll(Markdown.plain(rank.detail()));
      }
    }
    return pieces;
  }

  private static List<String> name(Rank rank) {
    if (!rank.own()) {
      return Markdown.plain(rank.name());
    }
    List<String> own = new ArrayList<>(Markdown.strong(rank.name()));
    own.add(" (you)");
    return own;
  }

  static List<String> fields(List<Field> fields) {
    List<String> pieces = new ArrayList<>();
    for (Field field : fields) {
      startLine(pieces, "");
      pieces.addAll(Markdown.strong(field.name() + ":"));
      pieces.add(" ");
      pieces.addAll(Markdown.pieces(RichText.of(field.value())));
    }
    return pieces;
  }

  /** Small print, line by line. */
  static List<String> footnote(RichText text) {
    List<String> pieces = new ArrayList<>(List.of("-# "));
    Markdown.pieces(text).forEach(piece -> pieces.add(piece.replace("\n", "\n-# ")));
    return pieces;
  }

  static List<String> code(Block.Code code) {
    String language = code.language().matches("[A-Za-z0-9+#.-]{1,20}") ? code.language() : "";
    List<String> pieces = new ArrayList<>();
    for (String lines : Chunks.lines(code.text())) {
      startLine(pieces, "```" + language + "\n" + Escape.codeBlock(lines) + "\n```");
    }
    return pieces;
  }

  static void startLine(List<String> pieces, String start) {
    pieces.add(pieces.isEmpty() ? start : "\n" + start);
  }
}
