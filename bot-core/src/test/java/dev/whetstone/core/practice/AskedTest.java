package dev.whetstone.core.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.whetstone.core.delivery.RoundId;
import dev.whetstone.core.question.QuestionId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
  @Test
  void readsBackWhatItWrites() {
    for (Asked asked :
        List.of(
            new Asked.InRound(new RoundId(0)),
            new Asked.InRound(new RoundId(999_999_999_999_999_999L)),
            new Asked.InPractice(new QuestionId("a-question"), "1z"))) {
      assertEquals(Optional.of(asked), Asked.parse(Arrays.asList(asked.arguments())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "r",
        "p",
        "p:q",
        "r:",
        "r:x",
        "r:-1",
        "r:1.5",
        "r:9999999999999999999",
        "r:٣",
        "x:1",
        "p:Not An Id:1",
        "p:q:123456789012345678901",
        "R:1",
        "p::1"
      })
  void readsNothingElse(String arguments) {
    assertEquals(Optional.empty(), Asked.parse(List.of(arguments.split(":", -1))));
  }

  @Test
  void noRoundHasTheKeyOfAPractice() {
    Asked round = new Asked.InRound(new RoundId(12));
    Asked practice = new Asked.InPractice(new QuestionId("q"), "12");
    assertNotEquals(round.key(), practice.key());
  }
}
