package dev.whetstone.slack.interaction;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.slack.api.Calls;
import dev.whetstone.slack.api.Clients;
import dev.whetstone.slack.api.Troubled;
import dev.whetstone.slack.post.Pictures;
import dev.whetstone.slack.render.CardRenderer;
import dev.whetstone.slack.render.Page;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** App Home: what the core has to say there, and below it the last private replies. */
final class Home {
  private static final Logger log = LoggerFactory.getLogger(Home.class);
  private static final int MOST_BLOCKS = 100;
  private final Clients clients;
  private final CardRenderer renderer;
  private final Pictures pictures;
  private final Recent recent;

  Home(Clients clients, CardRenderer renderer, Pictures pictures, Recent recent) {
    this.clients = clients;
    this.renderer = renderer;
    this.pictures = pictures;
    this.recent = recent;
  }

  void show(MemberRef member, Card card) {
    List<LayoutBlock> blocks = new ArrayList<>();
    add(blocks, member, card);
    List<Card> earlier = recent.of(member);
    if (!earlier.isEmpty()) {
      add(blocks, member, SlackWords.lately());
      earlier.forEach(reply -> add(blocks, member, reply));
    }
    View view = View.builder().type("home").blocks(blocks).build();
    try {
      MethodsClient client = clients.of(member.workspace());
      Calls.repeatable(() -> client.viewsPublish(r -> r.userId(member.id()).view(view)));
    } catch (Troubled e) {
      log.warn("App Home could not be shown: {}", e.getMessage());
    }
  }

  /** A card comes whole or not at all. */
  private void add(List<LayoutBlock> blocks, MemberRef member, Card card) {
    List<LayoutBlock> more = new ArrayList<>();
    if (!blocks.isEmpty()) {
      more.add(DividerBlock.builder().build());
    }
    for (Page page : renderer.all(card)) {
      more.addAll(pictures.blocks(member.workspace(), page));
    }
    if (blocks.size() + more.size() <= MOST_BLOCKS) {
      blocks.addAll(more);
    }
  }
}
