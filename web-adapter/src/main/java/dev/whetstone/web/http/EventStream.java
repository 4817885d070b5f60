package dev.whetstone.web.http;

import dev.whetstone.web.message.Feed;
import dev.whetstone.web.message.Subscription;
import dev.whetstone.web.people.DemoPeople.Person;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps a page up to date: the whole state first, on every connection, then what happens. A message
 * may come twice, in the state and as an event; its edition tells which is newer.
 */
final class EventStream {
  /** Often enough that a page that went away is soon noticed. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final Feed feed;
  private final StateJson state;

  EventStream(Feed feed, StateJson state) {
    this.feed = feed;
    this.state = state;
  }

  /** Serves one page until it goes away or the feed is closed. */
  void serve(SseClient page) {
    Person person = Asked.person(page.ctx());
    Subscription subscription = feed.subscribe(person.id());
    try {
      page.sendEvent("state", state.of(person).toString());
      while (subscription.isOpen() && !page.terminated()) {
        passOn(subscription.next(SILENCE), page);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      feed.unsubscribe(subscription);
    }
  }

  private static void passOn(Optional<Feed.Event> event, SseClient page) {
    event.ifPresentOrElse(
        e -> page.sendEvent(e.name(), e.data().toString()), () -> page.sendComment("still here"));
  }
}
