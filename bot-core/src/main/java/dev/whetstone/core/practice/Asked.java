package dev.whetstone.core.practice;

import dev.whetstone.core.delivery.RoundId;
import dev.whetstone.core.question.QuestionId;
import java.util.List;
import java.util.Optional;

/** What a button refers to: a round, or one serving of a question in private practice. */
public sealed interface Asked {
  String ROUND = "r";
  String PRACTICE = "p";

  record InRound(RoundId round) implements Asked {}

  /** {@code serving} tells one showing of a question from the next, so a double click is one. */
  record InPractice(QuestionId question, String serving) implements Asked {}

  /** The arguments that stand for it in an action. */
  default String[] arguments() {
    return switch (this) {
      case InRound(RoundId round) -> new String[] {ROUND, String.valueOf(round.value())};
      case InPractice(QuestionId question, String serving) ->
          new String[] {PRACTICE, question.value(), serving};
    };
  }

  /** Names it among all that one member was asked; a member attempts each key once. */
  default String key() {
    return switch (this) {
      case InRound(RoundId round) -> ROUND + round.value();
      case InPractice(QuestionId _, String serving) -> PRACTICE + serving;
    };
  }

  /** Reads the leading arguments of an action that came from outside. */
  static Optional<Asked> parse(List<String> arguments) {
    if (arguments.size() >= 2 && arguments.getFirst().equals(ROUND)) {
      return round(arguments.get(1));
    }
    boolean practice = arguments.size() >= 3 && arguments.getFirst().equals(PRACTICE);
    return practice && QuestionId.isValid(arguments.get(1)) && arguments.get(2).length() <= 20
        ? Optional.of(new InPractice(new QuestionId(arguments.get(1)), arguments.get(2)))
        : Optional.empty();
  }

  private static Optional<Asked> round(String number) {
    return number.matches("\\d{1,18}")
        ? Optional.of(new InRound(new RoundId(Long.parseLong(number))))
        : Optional.empty();
  }
}
