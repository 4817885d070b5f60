package dev.whetstone.discord.render;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.FormulaPainter;
import dev.whetstone.core.chat.Picture;
import dev.whetstone.core.chat.RichText;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders cards. Safe for any number of threads. */
public final class CardRenderer {
  private static final Logger log = LoggerFactory.getLogger(CardRenderer.class);
  private final FormulaPainter painter;

  public CardRenderer(FormulaPainter painter) {
    this.painter = painter;
  }

  /** One message; what is too long for it is cut, with a word that says so. */
  public Page one(Card card) {
    return Pages.one(parts(card));
  }

  /** As many messages as it takes, the buttons in the last. */
  public List<Page> all(Card card) {
    return Pages.all(parts(card));
  }

  private List<Part> parts(Card card) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Text.of("### " + String.join("", Markdown.plain(card.title()))));
    card.blocks().forEach(block -> parts.add(part(block)));
    return parts;
  }

  private Part part(Block block) {
    return switch (block) {
      case Block.Paragraph(RichText text) -> new Part.Text(Markdown.pieces(text));
      case Block.Heading(String text) -> new Part.Text(Markdown.strong(text));
      case Block.Items(Block.Marker marker, List<RichText> items) ->
          new Part.Text(Lines.items(marker, items));
      case Block.Code code -> new Part.Text(Lines.code(code));
      case Block.Formula formula -> formula(formula);
      case Block.Image(Picture picture) -> new Part.Shown(picture);
      case Block.Table(List<RichText> header, List<List<RichText>> rows) ->
          new Part.Text(Grid.table(header, rows));
      case Block.Ranking(List<Block.Rank> ranks) -> new Part.Text(Lines.ranking(ranks));
      case Block.Fields(List<Block.Field> fields) -> new Part.Text(Lines.fields(fields));
      case Block.Divider() -> new Part.Rule();
      case Block.Footnote(RichText text) -> new Part.Text(Lines.footnote(text));
      case Block.Actions(List<Block.Button> buttons) -> new Part.Buttons(buttons);
    };
  }

  private Part formula(Block.Formula formula) {
    try {
      return new Part.Shown(painter.paint(formula));
    } catch (RuntimeException e) {
      // The words say the same: less pretty, but nothing is missing.
      log.warn("Formula not painted: {}: {}", formula.latex(), e.getMessage());
      return new Part.Text(Markdown.pieces(RichText.of(formula.reading())));
    }
  }
}
