package dev.whetstone.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.MessageRef;
import java.util.List;

/** Longer checks on what was posted. */
final class PostingChecks {
  private PostingChecks() {}

  /** The message is the {@link SampleCards#question}, complete and for all. */
  static void question(SeenMessage seen, MessageRef posted) {
    List<String> words =
        List.of(
            "Daily question · Attention · medium",
            "Why are attention scores divided?",
            "A",
            "To sum to one",
            "B",
            "To be cheap",
            "12 answered · 8 right");
    assertTrue(seen.saysInOrder(words), seen.text());
    assertEquals(List.of("A", "B", "Answer in words", "Reveal answer"), seen.buttons());
    assertEquals(posted.id(), seen.id());
    assertFalse(seen.onlyToReader());
    assertFalse(seen.pings());
  }
}
