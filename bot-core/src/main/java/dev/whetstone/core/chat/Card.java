package dev.whetstone.core.chat;

import java.util.ArrayList;
import java.util.List;

/** A platform-neutral message. The title is plain text of at most 150 characters. */
public record Card(String title, List<Block> blocks) {
  public Card {
    blocks = List.copyOf(blocks);
    if (title.isBlank() || title.length() > 150) {
      throw new IllegalArgumentException("A title has 1 to 150 characters: " + title);
    }
  }

  public static Card of(String title, Block... blocks) {
    return new Card(title, List.of(blocks));
  }

  /** A card of plain sentences, one paragraph each. */
  public static Card saying(String title, String... sentences) {
    return new Card(title, List.<Block>copyOf(paragraphs(sentences)));
  }

  public Card with(Block... more) {
    List<Block> all = new ArrayList<>(blocks);
    all.addAll(List.of(more));
    return new Card(title, all);
  }

  private static List<Block.Paragraph> paragraphs(String... sentences) {
    return List.of(sentences).stream().map(Block.Paragraph::of).toList();
  }
}
