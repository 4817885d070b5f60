package dev.whetstone.core.question;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts of cards that show a question or its answer. */
public final class QuestionCard {
  public static final String ANSWER = "answer";
  public static final String WRITE = "write";
  public static final String REVEAL = "reveal";

  private QuestionCard() {}

  /** {@code Attention · medium}. */
  public static String label(Question question) {
    return question.topic().title() + " · " + question.difficulty().word();
  }

  /** The prompt and its choices. */
  public static List<Block> body(Question question) {
    List<Block> blocks = new ArrayList<>(question.prompt());
    List<RichText> choices = question.choices().stream().map(Choice::text).toList();
    blocks.add(new Block.Items(Block.Marker.LETTER, choices));
    return blocks;
  }

  /** A row with a button for each choice, and one for answering otherwise. */
  public static List<Block> buttons(Question question, String... asked) {
    List<Block.Button> letters =
        IntStream.range(0, question.choices().size())
            .mapToObj(i -> choice(question.choices().get(i), i, asked))
            .toList();
    return List.of(
        new Block.Actions(letters),
        Block.Actions.of(
            button(WRITE, "Answer in words", asked), button(REVEAL, "Reveal answer", asked)));
  }

  /** The answer in full, and why each choice is right or wrong. */
  public static List<Block> answer(Question question) {
    List<Block> blocks = new ArrayList<>(question.answer());
    blocks.add(new Block.Divider());
    blocks.add(reasons(question));
    return blocks;
  }

  /** What a good answer in words mentions. */
  public static List<Block> keyPoints(Question question) {
    return List.of(
        new Block.Heading("What an interviewer listens for"),
        new Block.Items(Block.Marker.BULLET, question.keyPoints()));
  }

  /** Why each choice is right or wrong. */
  private static Block reasons(Question question) {
    return new Block.Items(
        Block.Marker.BULLET,
        IntStream.range(0, question.choices().size())
            .mapToObj(i -> reason(question.choices().get(i), i))
            .toList());
  }

  private static RichText reason(Choice choice, int index) {
    String verdict = Choice.letter(index) + (choice.right() ? " is right. " : " is wrong. ");
    return new RichText(
        Stream.concat(Stream.of(new Span.Strong(verdict)), choice.why().spans().stream()).toList());
  }

  private static Block.Button choice(Choice choice, int index, String... asked) {
    List<String> arguments = new ArrayList<>(List.of(asked));
    arguments.add(choice.key());
    return new Block.Button(
        new ActionId(ANSWER, arguments), Choice.letter(index), Block.Weight.PRIMARY);
  }

  private static Block.Button button(String route, String label, String... asked) {
    return new Block.Button(ActionId.of(route, asked), label, Block.Weight.QUIET);
  }
}
