package dev.whetstone.web;

import dev.whetstone.core.chat.Addressed;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.DirectMessages;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostLookup;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.web.card.CardJson;
import dev.whetstone.web.card.PictureShelf;
import dev.whetstone.web.desk.Desk;
import dev.whetstone.web.desk.Replies;
import dev.whetstone.web.desk.Visitor;
import dev.whetstone.web.http.WebServer;
import dev.whetstone.web.message.Feed;
import dev.whetstone.web.message.Message;
import dev.whetstone.web.message.Timeline;
import dev.whetstone.web.people.DemoPeople;
import dev.whetstone.web.people.DemoPeople.Room;
import dev.whetstone.web.people.Presence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The browser playground as a chat platform: channels and messages of its own, on a chat page. */
public final class Playground implements ChatPlatform, PostLookup, DirectMessages, Addressed {
  private static final Logger log = LoggerFactory.getLogger(Playground.class);
  private static final Duration AFTER_WRITE_ERROR = Duration.ofMinutes(1);
  private final int port;
  private final PlatformContext context;
  private final PictureShelf shelf;
  private final CardJson cards;
  private final Feed feed;
  private final Timeline timeline;
  private final Presence presence;
  private @Nullable WebServer server;

  private Playground(Path folder, int port, PlatformContext context) throws IOException {
    this.port = port;
    this.context = context;
    Files.createDirectories(folder);
    shelf = new PictureShelf(folder.resolve("pictures"));
    cards = new CardJson(context.formulas(), shelf);
    feed = new Feed();
    timeline = new Timeline(folder.resolve("messages.jsonl"), context.clock(), feed::publish);
    presence = new Presence(folder.resolve("removed-channels"));
    shelf.keepOnly(timeline.pictures());
  }

  /**
   * Reads the messages of earlier runs.
   *
   * @throws StartFailure if the port is taken, or the folder cannot be read or written
   */
  static Playground open(Path folder, int port, PlatformContext context) {
    WebServer.check(port);
    try {
      return new Playground(folder, port, context);
    } catch (IOException e) {
      throw new StartFailure(
          "The playground cannot use its folder %s (%s). Make it writable, or choose another."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  @Override
  public PlatformId id() {
    return DemoPeople.PLATFORM;
  }

  /**
   * Serves the page from now on.
   *
   * @throws StartFailure if the port has been taken in the meantime
   */
  @Override
  public void start(CommandCatalog commands, Inbox inbox) {
    Desk desk = new Desk(commands, inbox, new Replies(cards, timeline), presence);
    boolean firstRun = timeline.isEmpty();
    server = WebServer.start(port, context.clock(), desk, timeline, feed, presence, shelf);
    if (firstRun) {
      context.setting("playground.first-run").ifPresent(lines -> type(desk, lines));
    }
  }

  private static void type(Desk desk, String lines) {
    Visitor first = new Visitor(DemoPeople.MEMBERS.getFirst(), DemoPeople.CHANNELS.getFirst());
    lines.lines().forEach(line -> desk.type(first, line));
  }

  @Override
  public URI address() {
    if (server == null) {
      throw new IllegalStateException("The playground has not been started");
    }
    return server.address();
  }

  @Override
  public PostResult post(ChannelRef channel, Card card, PostKey key) {
    Optional<Room> room = DemoPeople.channel(channel).filter(r -> presence.in(r.id()));
    return room.isEmpty() ? unreachable(channel) : post(room.get(), null, card, key);
  }

  @Override
  public PostResult send(MemberRef member, Card card, PostKey key) {
    return DemoPeople.member(member)
        .map(person -> post(DemoPeople.DIRECT, person.id(), card, key))
        .orElseGet(() -> new PostResult.Unreachable("there is no demo member " + member.id()));
  }

  @Override
  public PostResult edit(MessageRef message, Card card) {
    Optional<Room> room = DemoPeople.room(message.channel()).filter(r -> presence.in(r.id()));
    if (room.isEmpty()) {
      return unreachable(message.channel());
    }
    try {
      return timeline
          .get(message.id())
          .filter(m -> m.channel().equals(message.channel().id()))
          .flatMap(m -> timeline.replace(m.id(), cards.render(card)))
          .<PostResult>map(m -> new PostResult.Posted(message))
          .orElseGet(() -> new PostResult.Unreachable("the message is no longer there"));
    } catch (UncheckedIOException e) {
      return unwritten(e);
    }
  }

  @Override
  public Optional<MessageRef> find(ChannelRef channel, PostKey key) {
    return DemoPeople.channel(channel)
        .flatMap(room -> timeline.find(room.id(), key.value()))
        .map(m -> new MessageRef(channel, m.id()));
  }

  @Override
  public void close() {
    feed.close();
    if (server != null) {
      server.close();
    }
    try {
      timeline.close();
    } catch (IOException e) {
      log.warn("The playground's messages were not closed in order", e);
    }
  }

  private PostResult post(Room room, @Nullable String to, Card card, PostKey key) {
    try {
      Message message =
          timeline.add(
              new Timeline.Draft(room.id(), to, key.value(), null, null, cards.render(card)));
      return new PostResult.Posted(new MessageRef(room.ref(), message.id()));
    } catch (UncheckedIOException e) {
      return unwritten(e);
    }
  }

  private static PostResult unreachable(ChannelRef channel) {
    return new PostResult.Unreachable(
        DemoPeople.room(channel).isPresent()
            ? "Whetstone was removed from it"
            : "there is no channel " + channel.id());
  }

  private static PostResult unwritten(UncheckedIOException e) {
    log.warn("A message could not be kept", e);
    return new PostResult.TryLater(AFTER_WRITE_ERROR, "the data folder cannot be written");
  }
}
