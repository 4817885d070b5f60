package dev.whetstone.core.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardBoundsTest {
  private static final ActionId ACTION = ActionId.of("go");

  @Test
  void aTitleHasOneTo150Characters() {
    assertEquals(150, Card.of("x".repeat(150)).title().length());
    assertRefused(() -> Card.of("x".repeat(151)));
    assertRefused(() -> Card.of(" "));
  }

  @Test
  void aRowHasOneToFiveButtons() {
    Block.Button button = Block.Button.of(ACTION, "Go");
    assertEquals(5, new Block.Actions(Collections.nCopies(5, button)).buttons().size());
    assertRefused(() -> new Block.Actions(Collections.nCopies(6, button)));
    assertRefused(() -> new Block.Actions(List.of()));
  }

  @Test
  void aLabelHasOneTo40Characters() {
    assertEquals(40, Block.Button.of(ACTION, "x".repeat(40)).label().length());
    assertRefused(() -> Block.Button.of(ACTION, "x".repeat(41)));
    assertRefused(() -> Block.Button.of(ACTION, ""));
  }

  @Test
  void aFormHasOneToFiveFields() {
    Form.Field field = new Form.Field("n", "N", "", new Form.Kind.Line(5), true, "");
    assertEquals(5, new Form(ACTION, "t", "s", Collections.nCopies(5, field)).fields().size());
    assertRefused(() -> new Form(ACTION, "t", "s", Collections.nCopies(6, field)));
    assertRefused(() -> new Form(ACTION, "t", "s", List.of()));
  }

  @Test
  void aLinkLeadsToTheWeb() {
    assertRefused(() -> new Span.Link("x", "javascript:alert(1)"));
    assertRefused(() -> new Span.Link("x", "file:///etc/passwd"));
  }

  @Test
  void keysAndPlatformsAreNarrow() {
    assertRefused(() -> new PostKey("x".repeat(26)));
    assertRefused(() -> new PostKey(""));
    assertRefused(() -> new PlatformId("Not One"));
  }

  private static void assertRefused(Runnable act) {
    assertThrows(IllegalArgumentException.class, act::run);
  }
}
