package dev.whetstone.slack.post;

import com.slack.api.methods.MethodsClient;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.slack.api.Calls;
import dev.whetstone.slack.api.Clients;
import dev.whetstone.slack.api.Troubled;
import dev.whetstone.slack.render.CardRenderer;
import dev.whetstone.slack.render.Page;
import java.util.List;

/** Direct messages; long ones go on in their thread. */
public final class Letters {
  private final Clients clients;
  private final Writer writer;
  private final CardRenderer renderer;

  public Letters(Clients clients, Writer writer, CardRenderer renderer) {
    this.clients = clients;
    this.writer = writer;
    this.renderer = renderer;
  }

  public PostResult send(MemberRef member, Card card, PostKey key) {
    try {
      String channel = open(member);
      List<Page> pages = renderer.threaded(card);
      String ts =
          writer.write(Writer.Target.channel(member.workspace(), channel), pages, key, List.of());
      return new PostResult.Posted(new MessageRef(new ChannelRef(member.workspace(), channel), ts));
    } catch (Troubled e) {
      return e.trouble().result();
    }
  }

  private String open(MemberRef member) throws Troubled {
    MethodsClient client = clients.of(member.workspace());
    return Calls.repeatable(() -> client.conversationsOpen(r -> r.users(List.of(member.id()))))
        .getChannel()
        .getId();
  }
}
