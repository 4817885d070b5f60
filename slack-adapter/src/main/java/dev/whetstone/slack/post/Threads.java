package dev.whetstone.slack.post;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.slack.api.Troubled;
import dev.whetstone.slack.render.CardRenderer;
import java.util.List;
import java.util.Optional;

/**
 * Talk about a question. In Slack a thread is there with its first reply, and nobody sees into it
 * who has not opened it: that is what hides an answer.
 */
public final class Threads {
  private final Writer writer;
  private final CardRenderer renderer;

  public Threads(Writer writer, CardRenderer renderer) {
    this.writer = writer;
    this.renderer = renderer;
  }

  public PostResult open(MessageRef post, Card first) {
    return reply(post, first, new PostKey("thread-" + post.id().replace('.', '-')));
  }

  public PostResult addSpoiler(MessageRef post, Card answer, PostKey key) {
    return reply(post, answer, key);
  }

  /** Once per key, also after a restart: threads are short, so looking is cheap. */
  private PostResult reply(MessageRef post, Card card, PostKey key) {
    Writer.Target target =
        Writer.Target.channel(post.channel().workspace(), post.channel().id()).under(post.id());
    try {
      Optional<String> before = writer.find(target, key);
      String ts =
          before.isPresent()
              ? before.get()
              : writer.write(target, renderer.threaded(card), key, List.of());
      return new PostResult.Posted(new MessageRef(post.channel(), ts));
    } catch (Troubled e) {
      return e.trouble().result();
    }
  }
}
