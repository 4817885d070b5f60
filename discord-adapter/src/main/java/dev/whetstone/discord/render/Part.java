package dev.whetstone.discord.render;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Picture;
import java.util.List;

/** What a card becomes on Discord, before it is fitted into messages. */
sealed interface Part {
  /** Markdown in pieces: a message may end after any of them. */
  record Text(List<String> pieces) implements Part {
    public Text {
      pieces = List.copyOf(pieces);
    }

    static Text of(String markdown) {
      return new Text(List.of(markdown));
    }

    String markdown() {
      return String.join("", pieces);
    }
  }

  record Shown(Picture picture) implements Part {}

  record Rule() implements Part {}

  record Buttons(List<Block.Button> buttons) implements Part {
    public Buttons {
      buttons = List.copyOf(buttons);
    }
  }
}
