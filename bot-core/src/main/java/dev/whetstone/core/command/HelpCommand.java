package dev.whetstone.core.command;

import static dev.whetstone.core.chat.CommandSpec.Audience.ADMINS;
import static dev.whetstone.core.chat.CommandSpec.Audience.EVERYONE;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.OptionSpec;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Says what there is, from the catalogue. */
public final class HelpCommand implements Command {
  private static final CommandSpec SPEC =
      new CommandSpec("help", "What you can do here", EVERYONE, List.of());

  private final Supplier<CommandCatalog> catalog;

  /** The catalogue contains this command, so it comes as a supplier. */
  public HelpCommand(Supplier<CommandCatalog> catalog) {
    this.catalog = catalog;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Origin origin, Options options) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.of(
            "One interview question a day. Answer with a button or in your own words."));
    blocks.add(list(EVERYONE));
    if (origin.caller().admin()) {
      blocks.add(new Block.Heading("For admins"));
      blocks.add(list(ADMINS));
    }
    blocks.add(
        Block.Footnote.of(
            "First answer: right 10, 20 or 30 points by difficulty, otherwise 5. Practice: 2, at"
                + " most 10 a day. A day counts for your streak when you answer; days without a"
                + " posted question cannot break it."));
    return new Reply.ToMember(new Card("How Whetstone works", blocks));
  }

  private Block list(CommandSpec.Audience audience) {
    return new Block.Items(
        Block.Marker.BULLET,
        catalog.get().commands().stream()
            .filter(c -> c.audience() == audience)
            .map(HelpCommand::line)
            .toList());
  }

  private static RichText line(CommandSpec spec) {
    Stream<Span> name = Stream.of(new Span.Strong("/" + spec.name()));
    Stream<Span> options =
        spec.options().stream()
            .map(OptionSpec::name)
            .map(n -> new Span.Code(n))
            .flatMap(code -> Stream.of(new Span.Text(" "), code));
    Stream<Span> rest = Stream.of(new Span.Text(" – " + spec.description()));
    return new RichText(Stream.of(name, options, rest).flatMap(s -> s).toList());
  }
}
