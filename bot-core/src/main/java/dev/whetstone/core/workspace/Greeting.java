package dev.whetstone.core.workspace;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Block.Marker;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.WorkspaceRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A greeting to send once. {@code back} says that paused study groups wait in the workspace; {@code
 * lobby} is for when the admin cannot be written to. Given up at {@code expires}.
 */
public record Greeting(
    WorkspaceRef workspace,
    PostKey key,
    boolean back,
    Optional<MemberRef> admin,
    Optional<ChannelRef> lobby,
    Instant expires) {

  Card card() {
    return back ? again() : first();
  }

  private static Card first() {
    return Card.of(
        "Whetstone is here",
        Block.Paragraph.of("I post one interview question a day. Three steps to start:"),
        new Block.Items(
            Marker.NUMBER,
            List.of(
                step("/setup", " in the channel where the question should come"),
                step("/post-now", " there, for the first question at once"),
                step("/help", " for everything else"))),
        Block.Footnote.of("Nothing is posted before /setup."));
  }

  private static Card again() {
    return Card.of(
        "Whetstone is back",
        Block.Paragraph.of("Everything is as you left it. Your study groups are paused."),
        new Block.Items(
            Marker.NUMBER,
            List.of(
                step("/resume", " in a channel goes on there"),
                step("/setup", " changes its settings"),
                step("/help", " for everything else"))));
  }

  private static RichText step(String command, String rest) {
    return RichText.of(new Span.Strong(command), new Span.Text(rest));
  }
}
