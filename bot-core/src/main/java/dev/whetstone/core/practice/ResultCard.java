package dev.whetstone.core.practice;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.practice.Answering.Result;
import dev.whetstone.core.question.Choice;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** What only the member sees after answering or looking at the answer. */
final class ResultCard {
  private ResultCard() {}

  /** After an attempt. */
  static Card of(Sitting sitting, Result result) {
    String title = verdict(sitting.question(), result.answer()) + " " + gain(sitting, result);
    return new Card(title, answer(sitting, offers(sitting)));
  }

  /** After an attempt that had been made before; the answer itself is a button away. */
  static Card already(Sitting sitting, Before.Done done) {
    Block.Button show =
        Block.Button.of(
            ActionId.of(QuestionCard.REVEAL, sitting.asked().arguments()), "Show the answer");
    return Card.of(
        "You have answered this one",
        Block.Paragraph.of(
            earlier(sitting.question(), done) + " It earned " + points(done.points()) + "."),
        Block.Paragraph.of("Only the first answer counts. Its points stay as they are."),
        Block.Actions.of(show));
  }

  /** The answer once more, after an attempt. */
  static Card recap(Sitting sitting, Before.Done done) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(earlier(sitting.question(), done)));
    blocks.addAll(answer(sitting, offers(sitting)));
    return new Card("The answer", blocks);
  }

  private static String earlier(Question question, Before.Done done) {
    return switch (done.answer()) {
      case Answer.Chosen(String choice, boolean _) ->
          "You answered "
              + letter(question, choice)
              + ", which is "
              + (isRight(question, choice) ? "right." : "wrong.");
      case Answer.InWords _ -> "You answered in words.";
      case Answer.Revealed _ -> "You looked at the answer and graded yourself.";
    };
  }

  /** After a reveal, or with the member's own words to compare: the grade is still to come. */
  static Card toGrade(Sitting sitting, String title, List<Block> own) {
    List<Block> blocks = new ArrayList<>(own);
    Block.Button[] grades =
        Arrays.stream(Grade.values())
            .map(g -> grade(sitting.asked(), g))
            .toArray(Block.Button[]::new);
    blocks.addAll(
        answer(
            sitting,
            List.of(
                Block.Paragraph.of("How well did you know it? It counts once you choose."),
                Block.Actions.of(grades))));
    return new Card(title, blocks);
  }

  private static List<Block> answer(Sitting sitting, List<Block> after) {
    List<Block> blocks = new ArrayList<>(QuestionCard.answer(sitting.question()));
    blocks.addAll(after);
    return blocks;
  }

  private static List<Block> offers(Sitting sitting) {
    List<Block.Button> buttons = new ArrayList<>();
    if (!sitting.question().followUps().isEmpty()) {
      String id = sitting.question().id().value();
      buttons.add(Block.Button.of(ActionId.of(FollowUpsButton.ROUTE, id), "Follow-up questions"));
    }
    buttons.add(Block.Button.of(ActionId.of(PracticeButton.ROUTE), "Practise another"));
    return List.of(new Block.Actions(buttons));
  }

  private static Block.Button grade(Asked asked, Grade grade) {
    List<String> arguments = new ArrayList<>(List.of(asked.arguments()));
    arguments.add(grade.word());
    String word = grade.word();
    String label = Character.toUpperCase(word.charAt(0)) + word.substring(1);
    return Block.Button.of(new ActionId(GradeButton.ROUTE, arguments), label);
  }

  private static String verdict(Question question, Answer answer) {
    return switch (answer) {
      case Answer.Chosen(String choice, boolean _) ->
          isRight(question, choice)
              ? "Right."
              : "Not this one: " + Choice.letter(question.rightIndex()) + " is right.";
      case Answer.InWords(String _, Grade grade) -> "Noted: " + grade.word() + ".";
      case Answer.Revealed(Grade grade) -> "Noted: " + grade.word() + ".";
    };
  }

  private static String gain(Sitting sitting, Result result) {
    return earned(sitting, result) + " · " + result.streak().words();
  }

  private static String earned(Sitting sitting, Result result) {
    if (sitting.afterClosing()) {
      return "No points, the round has closed";
    }
    if (sitting.group().isEmpty()) {
      return "Points need a channel with a study group";
    }
    if (result.points() == 0) {
      return "You have today's " + Points.PRACTICE_PER_DAY + " points for practice";
    }
    boolean seen = sitting.before().revealed() && result.answer() instanceof Answer.Chosen;
    return "+" + points(result.points()) + (seen ? ", as you had seen the answer" : "");
  }

  private static boolean isRight(Question question, String choice) {
    return question.indexOf(choice).equals(OptionalInt.of(question.rightIndex()));
  }

  /** Choices may have been written anew since. */
  private static String letter(Question question, String choice) {
    OptionalInt index = question.indexOf(choice);
    return index.isPresent() ? Choice.letter(index.getAsInt()) : "another choice";
  }

  private static String points(int points) {
    return points + (points == 1 ? " point" : " points");
  }
}
