package dev.whetstone.core.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionIdTest {
  @Test
  void readsBackWhatItWrites() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      List<String> arguments = new ArrayList<>();
      for (int n = random.nextInt(6); n > 0; n--) {
        arguments.add(Long.toString(random.nextLong(1L << 50), 36));
      }
      ActionId action = new ActionId("route." + i, arguments);
      assertEquals(Optional.of(action), ActionId.parse(action.encoded()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "a:",
        ":a",
        "a::b",
        "a b",
        "a:b\n",
        "a:é",
        "a:b;c",
        "a\0",
        "<script>",
        "a:\uD83D"
      })
  void readsNothingElse(String encoded) {
    assertEquals(Optional.empty(), ActionId.parse(encoded));
    List<String> parts = List.of(encoded.split(":", -1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ActionId(parts.getFirst(), parts.subList(1, parts.size())));
  }

  @Test
  void holdsAHundredCharacters() {
    String longest = "r:" + "x".repeat(98);
    assertEquals(longest, ActionId.parse(longest).orElseThrow().encoded());
    assertEquals(Optional.empty(), ActionId.parse(longest + "x"));
    String tooLong = "x".repeat(99);
    assertThrows(IllegalArgumentException.class, () -> ActionId.of("r", tooLong));
  }

  @Test
  void theLongestQuestionFitsWithItsServingAndGrade() {
    ActionId.of("followups", "q".repeat(60));
    ActionId.of("answer", "p", "q".repeat(60), Long.toString((1L << 50) - 1, 36), "again");
  }
}
