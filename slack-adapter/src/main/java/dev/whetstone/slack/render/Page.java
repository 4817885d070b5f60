package dev.whetstone.slack.render;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.SlackFileObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What fits into one message. */
public final class Page {
  /** Buttons are told apart by their value; this only has to be unique within a row. */
  public static final String BUTTON = "w";

  private static final int LONGEST_ALT = 1_900;
  private final String summary;
  private final List<Piece> pieces;

  Page(String summary, List<Piece> pieces) {
    this.summary = summary;
    this.pieces = List.copyOf(pieces);
  }

  /** The words for notifications, escaped. */
  public String summary() {
    return summary;
  }

  public List<Picture> pictures() {
    return pieces.stream()
        .flatMap(p -> p instanceof Piece.Shown(Picture shown) ? Optional.of(shown).stream() : null)
        .toList();
  }

  /**
   * The blocks.
   *
   * @param files the file that shows a picture, where Slack has it
   */
  public List<LayoutBlock> blocks(Function<Picture, Optional<String>> files) {
    List<LayoutBlock> blocks = new ArrayList<>();
    List<BlockElement> rich = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Rich(BlockElement element, int _)) {
        rich.add(element);
      } else {
        flush(rich, blocks);
        add(piece, files, blocks);
      }
    }
    flush(rich, blocks);
    return blocks;
  }

  /** Paragraphs are apart, the lines of a list are not. */
  private static void flush(List<BlockElement> rich, List<LayoutBlock> blocks) {
    rich.forEach(element -> blocks.add(RichTextBlock.builder().elements(List.of(element)).build()));
    rich.clear();
  }

  private static void add(
      Piece piece, Function<Picture, Optional<String>> files, List<LayoutBlock> blocks) {
    switch (piece) {
      case Piece.Rich _ -> {}
      case Piece.Fixed(LayoutBlock block, int _) -> blocks.add(block);
      case Piece.Shown(Picture picture) -> blocks.add(image(picture, files.apply(picture)));
      case Piece.Buttons(List<Block.Button> buttons) -> blocks.add(row(buttons));
    }
  }

  private static LayoutBlock image(Picture picture, Optional<String> file) {
    String alt = shortened(picture.alt().isBlank() ? "a picture" : picture.alt());
    if (file.isEmpty()) {
      return RichTextBlock.builder()
          .elements(
              List.of(
                  RichTextSectionElement.builder().elements(List.of(RichWords.plain(alt))).build()))
          .build();
    }
    return ImageBlock.builder()
        .altText(alt)
        .slackFile(SlackFileObject.builder().id(file.get()).build())
        .build();
  }

  private static String shortened(String alt) {
    if (alt.length() <= LONGEST_ALT) {
      return alt;
    }
    int end =
        Character.isHighSurrogate(alt.charAt(LONGEST_ALT - 1)) ? LONGEST_ALT - 1 : LONGEST_ALT;
    return alt.substring(0, end) + "…";
  }

  private static LayoutBlock row(List<Block.Button> buttons) {
    List<BlockElement> elements = new ArrayList<>();
    for (Block.Button button : buttons) {
      ButtonElement element =
          ButtonElement.builder()
              .actionId(BUTTON + elements.size())
              .value(button.action().encoded())
              .text(PlainTextObject.builder().text(button.label()).emoji(false).build())
              .build();
      if (button.weight() == Block.Weight.PRIMARY) {
        element.setStyle("primary");
      }
      elements.add(element);
    }
    return ActionsBlock.builder().elements(elements).build();
  }
}
