package dev.whetstone.testkit.memory;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.testkit.memory.MemoryChat.Button;
import dev.whetstone.testkit.memory.MemoryChat.Screen;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns cards into the platform's markup. */
record MemoryRenderer(Fault fault) {
  Screen render(Card card) {
    String lines =
        Stream.concat(Stream.of(literal(card.title())), card.blocks().stream().map(this::block))
            .collect(Collectors.joining("\n"));
    return new Screen(lines, buttons(card), pictures(card));
  }

  private String block(Block block) {
    return switch (block) {
      case Block.Paragraph p -> rich(p.text());
      case Block.Heading h -> literal(h.text());
      case Block.Items items -> items(items);
      case Block.Code code -> code(code);
      case Block.Table table -> table(table);
      case Block.Ranking r -> lines(r.ranks().stream().map(this::rank));
      case Block.Fields f ->
          lines(f.fields().stream().map(x -> literal(x.name() + ": " + x.value())));
      case Block.Footnote f -> rich(f.text());
      case Block.Formula _, Block.Image _, Block.Divider _, Block.Actions _ -> "";
    };
  }

  private String code(Block.Code code) {
    String text = literal(code.text());
    return fault == Fault.FLATTENS_CODE ? text.replaceAll("\\s+", " ") : text;
  }

  private String items(Block.Items items) {
    return lines(
        IntStream.range(0, items.items().size())
            .mapToObj(i -> marker(items.marker(), i) + rich(items.items().get(i))));
  }

  private static String marker(Block.Marker marker, int index) {
    return switch (marker) {
      case BULLET -> "• ";
      case NUMBER -> (index + 1) + ". ";
      case LETTER -> (char) ('A' + index) + " ";
    };
  }

  private String table(Block.Table table) {
    return fault == Fault.DROPS_TABLES
        ? ""
        : lines(Stream.concat(Stream.of(table.header()), table.rows().stream()).map(this::row));
  }

  private String row(List<RichText> cells) {
    return cells.stream().map(this::rich).collect(Collectors.joining(" | "));
  }

  private String rank(Block.Rank rank) {
    return rank.place() + ". " + literal(rank.name() + " " + rank.points() + " " + rank.detail());
  }

  private String rich(RichText text) {
    return MemoryMarkup.of(text, this::literal);
  }

  private String literal(String text) {
    return fault == Fault.LEAVES_MARKUP ? text : MemoryMarkup.escape(text);
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }

  private static List<Button> buttons(Card card) {
    return card.blocks().stream()
        .filter(Block.Actions.class::isInstance)
        .flatMap(block -> ((Block.Actions) block).buttons().stream())
        .map(button -> new Button(button.label(), button.action().encoded()))
        .toList();
  }

  private static List<String> pictures(Card card) {
    return card.blocks().stream()
        .<String>mapMulti((block, alts) -> {
          if (block instanceof Block.Image image) {
            alts.accept(image.picture().alt());
          } else if (block instanceof Block.Formula formula) {
            alts.accept(formula.reading());
          }
        })
        .toList();
  }
}
