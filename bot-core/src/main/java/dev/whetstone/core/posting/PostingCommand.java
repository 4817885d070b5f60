package dev.whetstone.core.posting;

import static dev.whetstone.core.chat.CommandSpec.Audience.ADMINS;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.ForeignText;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Options;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.group.Here;
import dev.whetstone.core.group.Permissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows or changes how the daily question arrives in the channel. */
public final class PostingCommand implements Command {
  private static final CommandSpec SPEC =
      new CommandSpec(
          "posting",
          "How the daily question arrives here: thread, pin, mention, silent",
          ADMINS,
          StyleOptions.SPECS);

  private final Here here;
  private final PostStyles styles;
  private final Permissions permissions;
  private final Platforms platforms;

  public PostingCommand(
      Here here, PostStyles styles, Permissions permissions, Platforms platforms) {
    this.here = here;
    this.styles = styles;
    this.permissions = permissions;
    this.platforms = platforms;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Origin origin, Options options) {
    here.group(origin);
    PostStyle before = styles.of(origin.channel());
    if (options.isEmpty()) {
      return reply(origin, "How the question arrives here", before, "Change it with the options.");
    }
    Optional<ChatPlatform> platform = platforms.find(origin.channel().workspace().platform());
    PostStyle after = StyleOptions.apply(options, before, platform);
    styles.choose(origin.channel(), after);
    return reply(origin, "Posting changed", after, "It holds from the next question on.");
  }

  private Reply reply(Origin origin, String title, PostStyle style, String then) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(fields(style));
    blocks.add(Block.Paragraph.of(then));
    blocks.addAll(permissions.missing(origin.channel()).words());
    return new Reply.ToMember(new Card(title, blocks));
  }

  private static Block fields(PostStyle style) {
    return new Block.Fields(
        List.of(
            new Block.Field(StyleOptions.THREAD, word(style.thread())),
            new Block.Field(StyleOptions.PIN, word(style.pin())),
            new Block.Field(
                StyleOptions.MENTION,
                style.mention().map(ForeignText::name).orElse(StyleOptions.NOBODY)),
            new Block.Field(StyleOptions.SILENT, word(style.silent()))));
  }

  private static String word(boolean set) {
    return set ? StyleOptions.YES : StyleOptions.NO;
  }
}
