package dev.whetstone.slack.render;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import java.util.List;
import java.util.regex.Pattern;

/** The core speaks of {@code /today}; in Slack that is typed {@code /whetstone today}. */
final class SlashNames {
  static final SlashNames NONE = new SlashNames(List.of());
  private final Pattern names;

  SlashNames(List<String> commands) {
    String any = commands.isEmpty() ? "(?!)" : String.join("|", commands);
    names = Pattern.compile("(?<![\\w/:.<])/(" + any + ")(?![\\w/-])");
  }

  String in(String text) {
    return names.matcher(text).replaceAll("/whetstone $1");
  }

  Block in(Block block) {
    return switch (block) {
      case Block.Paragraph(RichText text) -> new Block.Paragraph(in(text));
      case Block.Footnote(RichText text) -> new Block.Footnote(in(text));
      case Block.Items(Block.Marker marker, List<RichText> items) ->
          new Block.Items(marker, items.stream().map(this::in).toList());
      case Block.Fields(List<Block.Field> fields) ->
          new Block.Fields(
              fields.stream().map(f -> new Block.Field(in(f.name()), in(f.value()))).toList());
      case Block.Table(List<RichText> header, List<List<RichText>> rows) ->
          new Block.Table(
              header, rows.stream().map(r -> r.stream().map(this::in).toList()).toList());
      case Block.Heading _,
          Block.Code _,
          Block.Formula _,
          Block.Image _,
          Block.Ranking _,
          Block.Divider _,
          Block.Actions _ ->
          block;
    };
  }

  private RichText in(RichText text) {
    return new RichText(text.spans().stream().map(this::in).toList());
  }

  private Span in(Span span) {
    return switch (span) {
      case Span.Text(String text) -> new Span.Text(in(text));
      case Span.Strong(String text) -> new Span.Strong(in(text));
      case Span.Emphasis(String text) -> new Span.Emphasis(in(text));
      case Span.Code(String text) -> new Span.Code(in(text));
      case Span.Link _, Span.Formula _ -> span;
    };
  }
}
