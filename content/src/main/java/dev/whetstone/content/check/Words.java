package dev.whetstone.content.check;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.question.Question;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of blocks, as a reader counts them: without code and formulas. */
final class Words {
  private Words() {}

  static long count(List<Block> blocks) {
    return Stream.of(plain(blocks).split("\\s+")).filter(word -> !word.isBlank()).count();
  }

  static String plain(List<Block> blocks) {
    return blocks.stream()
        .flatMap(Words::texts)
        .map(RichText::plain)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<RichText> texts(Block block) {
    return switch (block) {
      case Block.Paragraph(RichText text) -> Stream.of(text);
      case Block.Items(Block.Marker _, List<RichText> items) -> items.stream();
      case Block.Table(List<RichText> header, List<List<RichText>> rows) ->
          Stream.concat(header.stream(), rows.stream().flatMap(List::stream));
      default -> Stream.of();
    };
  }

  /** Every block that a question shows. */
  static Stream<Block> blocks(Question question) {
    return Stream.concat(
        Stream.concat(question.prompt().stream(), question.answer().stream()),
        question.followUps().stream().flatMap(f -> f.answer().stream()));
  }
}
