package dev.whetstone.slack.interaction;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.webhook.WebhookResponse;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.slack.api.Calls;
import dev.whetstone.slack.api.Clients;
import dev.whetstone.slack.api.Troubled;
import dev.whetstone.slack.post.Letters;
import dev.whetstone.slack.post.Pictures;
import dev.whetstone.slack.render.CardRenderer;
import dev.whetstone.slack.render.Page;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways back to a member: the response_url, then an ephemeral message, then a direct one. */
final class Answers {
  private static final Logger log = LoggerFactory.getLogger(Answers.class);
  private static final int OK = 200;
  private static final int SERVER = 500;
  private static final int TRIES = 3;
  private final Clients clients;
  private final CardRenderer renderer;
  private final Pictures pictures;
  private final Letters letters;
  private final ActionResponseSender sender;

  Answers(Clients clients, CardRenderer renderer, Pictures pictures, Letters letters) {
    this.clients = clients;
    this.renderer = renderer;
    this.pictures = pictures;
    this.letters = letters;
    this.sender = new ActionResponseSender(clients.slack());
  }

  /** For the member alone. What Slack takes no other way comes as a direct message. */
  void toMember(Exchange exchange, Card card) {
    List<Page> pages = renderer.all(card);
    for (int i = 0; i < pages.size(); i++) {
      if (!hidden(exchange, pages.get(i))) {
        asLetter(exchange, card);
        return;
      }
    }
  }

  private boolean hidden(Exchange exchange, Page page) {
    List<LayoutBlock> blocks = pictures.blocks(exchange.workspace(), page);
    ActionResponse response =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(false)
            .text(page.summary())
            .blocks(blocks)
            .build();
    return respond(exchange, response) || ephemeral(exchange, page, blocks);
  }

  /** Seen by everybody in the channel; the rest of a long one is for its thread. */
  void toChannel(Exchange exchange, Card card) {
    Page page = renderer.threaded(card).getFirst();
    ActionResponse response =
        ActionResponse.builder()
            .responseType("in_channel")
            .replaceOriginal(false)
            .text(page.summary())
            .blocks(pictures.blocks(exchange.workspace(), page))
            .build();
    if (!respond(exchange, response)) {
      asLetter(exchange, card);
    }
  }

  /** In place of the message that the interaction came from. */
  void replace(Exchange exchange, Card card) {
    boolean hidden =
        exchange.isDirect() || exchange.source().filter(Exchange.Source::hidden).isPresent();
    List<Page> pages = hidden ? renderer.all(card) : renderer.threaded(card);
    Page first = pages.getFirst();
    ActionResponse response =
        ActionResponse.builder()
            .replaceOriginal(true)
            .text(first.summary())
            .blocks(pictures.blocks(exchange.workspace(), first))
            .build();
    if (exchange.source().isEmpty() || !respond(exchange, response)) {
      toMember(exchange, card);
      return;
    }
    if (hidden) {
      pages.subList(1, pages.size()).forEach(page -> hidden(exchange, page));
    }
  }

  /** Writing twice does no harm where an answer got lost; not writing at all would. */
  private boolean respond(Exchange exchange, ActionResponse response) {
    if (exchange.way().isEmpty()) {
      return false;
    }
    for (int i = 0; i < TRIES; i++) {
      Optional<Integer> status = send(exchange.way().get(), response);
      if (status.isPresent() && status.get() < SERVER) {
        return status.get() == OK;
      }
    }
    return false;
  }

  private Optional<Integer> send(String way, ActionResponse response) {
    try {
      WebhookResponse answer = sender.send(way, response);
      return Optional.of(answer.getCode());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean ephemeral(Exchange exchange, Page page, List<LayoutBlock> blocks) {
    if (exchange.isDirect()) {
      return false;
    }
    try {
      MethodsClient client = clients.of(exchange.workspace());
      Calls.now(() ->
          client.chatPostEphemeral(r ->
              r.channel(exchange.channel())
                  .user(exchange.user())
                  .text(page.summary())
                  .blocks(blocks)));
      return true;
    } catch (Troubled e) {
      return false;
    }
  }

  private void asLetter(Exchange exchange, Card card) {
    PostKey key = new PostKey("late-" + exchange.origin().id());
    PostResult result = letters.send(exchange.member(), card, key);
    if (result instanceof PostResult.TryLater) {
      result = letters.send(exchange.member(), card, key);
    }
    if (!(result instanceof PostResult.Posted)) {
      log.warn("Interaction {} could not be answered: {}", exchange.origin().id(), result);
    }
  }
}
