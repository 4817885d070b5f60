package dev.whetstone.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.web.message.Feed;
import dev.whetstone.web.message.Subscription;
import dev.whetstone.web.people.DemoPeople.Person;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps a page up to date: the whole state first, on every connection, then what happens. A message
 * may come twice, in the state and as an event; its edition tells which is newer.
 *
 * <p>It blocks its virtual thread and writes for itself. Javalin's own way hands the response to
 * another thread, and when the page goes away meanwhile, its error handling goes round in circles.
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
  void serve(Context ctx) {
    Person person = Asked.person(ctx);
    Subscription subscription = feed.subscribe(person.id());
    try {
      OutputStream page = open(ctx.res());
      write(page, "state", state.of(person));
      while (subscription.isOpen()) {
        passOn(subscription.next(SILENCE), page);
      }
    } catch (IOException e) {
      // The page went away, which is how every stream ends.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      feed.unsubscribe(subscription);
    }
  }

  private static OutputStream open(HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    return response.getOutputStream();
  }

  private static void passOn(Optional<Feed.Event> event, OutputStream page) throws IOException {
    if (event.isPresent()) {
      write(page, event.get().name(), event.get().data());
    } else {
      write(page, ": still here\n\n");
    }
  }

  private static void write(OutputStream page, String event, JsonNode data) throws IOException {
    write(page, "event: " + event + "\ndata: " + data + "\n\n");
  }

  private static void write(OutputStream page, String text) throws IOException {
    page.write(text.getBytes(StandardCharsets.UTF_8));
    page.flush();
  }
}
