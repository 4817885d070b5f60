package dev.whetstone.slack.render;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Block.Marker;
import dev.whetstone.core.chat.FormulaPainter;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import java.util.ArrayList;
import java.util.List;

/** Turns blocks into pieces. */
final class Pieces {
  private static final int LONGEST_LIST = 3_000;
  private static final int LONGEST_NOTE = 1_500;
  private final FormulaPainter painter;
  private final List<Piece> pieces = new ArrayList<>();

  Pieces(FormulaPainter painter) {
    this.painter = painter;
  }

  List<Piece> all() {
    return pieces;
  }

  void add(Block block) {
    switch (block) {
      case Block.Paragraph(RichText text) -> section(text);
      case Block.Heading(String text) -> section(RichText.of(new Span.Strong(text)));
      case Block.Items(Marker marker, List<RichText> items) -> items(marker, items);
      case Block.Code(String _, String text) -> Chunks.lines(text).forEach(this::code);
      case Block.Formula formula -> formula(formula);
      case Block.Image(var picture) -> pieces.add(new Piece.Shown(picture));
      case Block.Table table -> Chunks.lines(Grid.of(table)).forEach(this::code);
      case Block.Ranking(List<Block.Rank> ranks) -> ranks.forEach(this::rank);
      case Block.Fields(List<Block.Field> fields) ->
          fields.forEach(f ->
              section(RichText.of(new Span.Strong(f.name() + ": "), new Span.Text(f.value()))));
      case Block.Divider() -> pieces.add(new Piece.Fixed(DividerBlock.builder().build(), 0));
      case Block.Footnote(RichText text) -> footnote(text);
      case Block.Actions(List<Block.Button> buttons) -> pieces.add(new Piece.Buttons(buttons));
    }
  }

  private void section(RichText text) {
    for (RichText chunk : Chunks.of(text)) {
      List<RichTextElement> words = RichWords.of(chunk);
      if (!words.isEmpty()) {
        pieces.add(new Piece.Rich(sectionOf(words), size(chunk)));
      }
    }
  }

  private static RichTextSectionElement sectionOf(List<RichTextElement> words) {
    return RichTextSectionElement.builder().elements(words).build();
  }

  private static int size(RichText text) {
    return text.spans().stream()
        .mapToInt(s ->
            s.text().length() + (s instanceof Span.Link(String _, String url) ? url.length() : 0))
        .sum();
  }

  /** A list is one element, where it fits; a longer one goes line by line. */
  private void items(Marker marker, List<RichText> items) {
    int size = items.stream().mapToInt(Pieces::size).sum();
    if (marker != Marker.LETTER && size <= LONGEST_LIST) {
      list(marker, items, size);
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      List<Span> spans = new ArrayList<>();
      spans.add(label(marker, i));
      spans.addAll(items.get(i).spans());
      section(new RichText(spans));
    }
  }

  private void list(Marker marker, List<RichText> items, int size) {
    List<RichTextElement> lines =
        items.stream().<RichTextElement>map(item -> sectionOf(RichWords.of(item))).toList();
    RichTextListElement list =
        RichTextListElement.builder()
            .style(marker == Marker.NUMBER ? "ordered" : "bullet")
            .elements(lines)
            .build();
    pieces.add(new Piece.Rich(list, size));
  }

  private static Span label(Marker marker, int index) {
    return switch (marker) {
      case BULLET -> new Span.Text("•  ");
      case NUMBER -> new Span.Text((index + 1) + ".  ");
      case LETTER -> new Span.Strong(letter(index) + "  ");
    };
  }

  private static String letter(int index) {
    return index < 26 ? String.valueOf((char) ('A' + index)) : String.valueOf(index + 1);
  }

  private void code(String text) {
    if (!text.isEmpty()) {
      RichTextPreformattedElement code =
          RichTextPreformattedElement.builder().elements(List.of(RichWords.plain(text))).build();
      pieces.add(new Piece.Rich(code, text.length()));
    }
  }

  private void formula(Block.Formula formula) {
    try {
      pieces.add(new Piece.Shown(painter.paint(formula)));
    } catch (IllegalArgumentException e) {
      section(RichText.of(new Span.Emphasis(formula.reading())));
    }
  }

  private void rank(Block.Rank rank) {
    String place = rank.place() + ".  ";
    String points = "  " + rank.points() + " points";
    String detail = rank.detail().isBlank() ? "" : "  · " + rank.detail();
    RichTextElement name = rank.own() ? RichWords.bold(rank.name()) : RichWords.plain(rank.name());
    List<RichTextElement> words =
        List.of(RichWords.plain(place), name, RichWords.plain(points + detail));
    int size = rank.name().length() + detail.length() + 20;
    pieces.add(new Piece.Rich(sectionOf(words), size));
  }

  private void footnote(RichText text) {
    StringBuilder words = new StringBuilder();
    for (Span span : text.spans()) {
      words.append(span.text());
      if (span instanceof Span.Link(String _, String url)) {
        words.append(" (").append(url).append(')');
      }
    }
    if (words.isEmpty()) {
      return;
    }
    if (words.length() > LONGEST_NOTE) {
      section(text);
      return;
    }
    PlainTextObject note = PlainTextObject.builder().text(words.toString()).emoji(false).build();
    pieces.add(
        new Piece.Fixed(ContextBlock.builder().elements(List.of(note)).build(), words.length()));
  }
}
