package dev.whetstone.slack.render;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.FormulaPainter;
import dev.whetstone.core.chat.RichText;
import java.util.ArrayList;
import java.util.List;

/** Turns cards into messages. */
public final class CardRenderer {
  private static final int LONGEST_SUMMARY = 300;
  private final FormulaPainter painter;
  private volatile SlashNames names = SlashNames.NONE;

  public CardRenderer(FormulaPainter painter) {
    this.painter = painter;
  }

  /** From now on these commands are called the way that people type them in Slack. */
  public void commands(List<String> commands) {
    names = new SlashNames(commands);
  }

  /** For one reader: as many messages as it takes, buttons at the end. */
  public List<Page> all(Card card) {
    return pages(card, Pages.buttonsLast(pieces(card)));
  }

  /** For a channel: every button in the first message, the rest goes into its thread. */
  public List<Page> threaded(Card card) {
    return pages(card, Pages.buttonsFirst(pieces(card)));
  }

  private List<Piece> pieces(Card card) {
    SlashNames spoken = names;
    Pieces pieces = new Pieces(painter);
    card.blocks().stream().map(spoken::in).forEach(pieces::add);
    List<Piece> all = new ArrayList<>();
    PlainTextObject title =
        PlainTextObject.builder().text(spoken.in(card.title())).emoji(false).build();
    all.add(new Piece.Fixed(HeaderBlock.builder().text(title).build(), card.title().length()));
    all.addAll(pieces.all());
    return all;
  }

  private List<Page> pages(Card card, List<List<Piece>> pages) {
    String summary = summary(card);
    return pages.stream().map(page -> new Page(summary, page)).toList();
  }

  /** What a notification shows. */
  private static String summary(Card card) {
    String first =
        card.blocks().stream()
            .flatMap(
                b -> b instanceof Block.Paragraph(RichText text) ? List.of(text).stream() : null)
            .findFirst()
            .map(RichText::plain)
            .orElse("");
    String whole = first.isBlank() ? card.title() : card.title() + ": " + first;
    String shown =
        whole.length() <= LONGEST_SUMMARY ? whole : whole.substring(0, LONGEST_SUMMARY) + "…";
    return escaped(shown);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
