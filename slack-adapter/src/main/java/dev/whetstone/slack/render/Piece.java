package dev.whetstone.slack.render;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Picture;
import java.util.List;

/** A part of a card that stays in one message. */
sealed interface Piece {
  /** Characters of text, as Slack may count them. */
  int size();

  /** Elements of a rich text. */
  record Rich(BlockElement element, int size) implements Piece {}

  /** A block as it is. */
  record Fixed(LayoutBlock block, int size) implements Piece {}

  record Shown(Picture picture) implements Piece {
    @Override
    public int size() {
      return picture.alt().length();
    }
  }

  /** A row of buttons. */
  record Buttons(List<Block.Button> buttons) implements Piece {
    public Buttons {
      buttons = List.copyOf(buttons);
    }

    @Override
    public int size() {
      return buttons.stream().mapToInt(b -> b.label().length()).sum();
    }
  }
}
