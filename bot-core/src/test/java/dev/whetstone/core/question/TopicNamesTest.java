package dev.whetstone.core.question;

import static dev.whetstone.core.Questions.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicNamesTest {
  private static final QuestionBank BANK =
      new QuestionBank(
          List.of(question("q1", "attention"), question("q2", "fine-tuning-and-peft")));

  @ParameterizedTest
  @ValueSource(strings = {"fine-tuning-and-peft", "Fine tuning and PEFT", " fine_tuning_and_peft "})
  void readsSlugsAndTitles(String text) {
    assertEquals(new Topic("fine-tuning-and-peft"), TopicNames.parse(BANK, text));
  }

  @Test
  void saysWhichAreNear() {
    Refusal refusal = assertThrows(Refusal.class, () -> TopicNames.parse(BANK, "atention"));
    assertEquals("There is no topic “atention” in the bank.", refusal.problem());
    assertEquals("Did you mean attention?", refusal.advice());
  }

  @Test
  void pointsToTheListWhereNoneIsNear() {
    Refusal refusal = assertThrows(Refusal.class, () -> TopicNames.parse(BANK, "gardening"));
    assertTrue(refusal.advice().contains("/topics"));
  }
}
