package dev.whetstone.slack.post;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.slack.api.Calls;
import dev.whetstone.slack.api.Clients;
import dev.whetstone.slack.api.Trouble;
import dev.whetstone.slack.api.Troubled;
import dev.whetstone.slack.render.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a message once per key, which stands in the message's metadata. */
public final class Writer {
  private static final String EVENT = "whetstone_post";
  private static final String KEY = "key";
  private static final int LOOKED_AT = 200;
  private final Clients clients;
  private final Pictures pictures;
  private final Written written = new Written();

  public Writer(Clients clients, Pictures pictures) {
    this.clients = clients;
    this.pictures = pictures;
  }

  /**
   * Where a message goes.
   *
   * @param thread the message it answers
   */
  record Target(WorkspaceRef workspace, String channel, Optional<String> thread) {
    static Target channel(WorkspaceRef workspace, String channel) {
      return new Target(workspace, channel, Optional.empty());
    }

    Target under(String ts) {
      return new Target(workspace, channel, Optional.of(ts));
    }
  }

  /** The first message's timestamp; what does not fit into one goes into its thread. */
  String write(Target target, List<Page> pages, PostKey key, List<LayoutBlock> before)
      throws Troubled {
    String first = write(target, pages.getFirst(), key, before);
    Target under = target.thread().isPresent() ? target : target.under(first);
    for (int i = 1; i < pages.size(); i++) {
      write(under, pages.get(i), further(key, i), List.of());
    }
    return first;
  }

  /** A key of its own for each further part. */
  private static PostKey further(PostKey key, int part) {
    String end = "-" + part;
    String start = key.value().substring(0, Math.min(key.value().length(), 25 - end.length()));
    return new PostKey(start + end);
  }

  private String write(Target target, Page page, PostKey key, List<LayoutBlock> before)
      throws Troubled {
    Optional<String> known = written.find(target.channel(), key);
    if (known.isPresent()) {
      return known.get();
    }
    String ts = send(target, page, key, before);
    written.put(target.channel(), key, ts);
    return ts;
  }

  private String send(Target target, Page page, PostKey key, List<LayoutBlock> before)
      throws Troubled {
    List<LayoutBlock> blocks = new ArrayList<>(before);
    blocks.addAll(pictures.blocks(target.workspace(), page));
    try {
      return post(target, page.summary(), blocks, key);
    } catch (Troubled e) {
      if (e.trouble() instanceof Trouble.Unsure) {
        return find(target, key).orElseThrow(() -> e);
      }
      if (!isAboutBlocks(e.trouble()) || page.pictures().isEmpty()) {
        throw e;
      }
      pictures.forget(target.workspace());
      List<LayoutBlock> words = new ArrayList<>(before);
      words.addAll(page.blocks(_ -> Optional.empty()));
      return post(target, page.summary(), words, key);
    }
  }

  /** A picture that Slack has not finished with makes the whole message invalid. */
  private static boolean isAboutBlocks(Trouble trouble) {
    return trouble instanceof Trouble.Odd(String error, String _) && error.equals("invalid_blocks");
  }

  private String post(Target target, String summary, List<LayoutBlock> blocks, PostKey key)
      throws Troubled {
    MethodsClient client = clients.of(target.workspace());
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(target.channel())
            .threadTs(target.thread().orElse(null))
            .text(summary)
            .blocks(blocks)
            .metadata(metadata(key))
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    return Calls.now(() -> client.chatPostMessage(request)).getTs();
  }

  private static Message.Metadata metadata(PostKey key) {
    return Message.Metadata.builder()
        .eventType(EVENT)
        .eventPayload(Map.of(KEY, key.value()))
        .build();
  }

  /**
   * The message of that key among the latest.
   *
   * @throws Troubled where Slack does not let us look; the message may be there then
   */
  Optional<String> find(Target target, PostKey key) throws Troubled {
    MethodsClient client = clients.of(target.workspace());
    List<Message> latest =
        target.thread().isPresent()
            ? replies(client, target.channel(), target.thread().get())
            : history(client, target.channel());
    return latest.stream()
        .filter(message -> has(message.getMetadata(), key))
        .map(Message::getTs)
        .findFirst();
  }

  private static List<Message> history(MethodsClient client, String channel) throws Troubled {
    ConversationsHistoryResponse page =
        Calls.repeatable(() ->
            client.conversationsHistory(
                r -> r.channel(channel).limit(LOOKED_AT).includeAllMetadata(true)));
    return page.getMessages();
  }

  private static List<Message> replies(MethodsClient client, String channel, String thread)
      throws Troubled {
    ConversationsRepliesResponse page =
        Calls.repeatable(() ->
            client.conversationsReplies(
                r -> r.channel(channel).ts(thread).limit(LOOKED_AT).includeAllMetadata(true)));
    return page.getMessages();
  }

  private static boolean has(Message.@Nullable Metadata metadata, PostKey key) {
    return metadata != null
        && EVENT.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && key.value().equals(metadata.getEventPayload().get(KEY));
  }

  /** Puts the page in the message's place. */
  void edit(Target target, String ts, Page page, List<LayoutBlock> before) throws Troubled {
    MethodsClient client = clients.of(target.workspace());
    List<LayoutBlock> blocks = new ArrayList<>(before);
    blocks.addAll(pictures.blocks(target.workspace(), page));
    Calls.repeatable(() ->
        client.chatUpdate(
            r -> r.channel(target.channel()).ts(ts).text(page.summary()).blocks(blocks)));
  }
}
