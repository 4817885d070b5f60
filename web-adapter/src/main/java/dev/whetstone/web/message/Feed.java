package dev.whetstone.web.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Carries what happens to every open page that may see it. Never waits for a slow page. */
public final class Feed implements AutoCloseable {
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /** Something that happened: a name that the page knows, and its data. */
  public record Event(String name, JsonNode data) {}

  /** What happens from now on, for one page on which this member looks. */
  public Subscription subscribe(String member) {
    Subscription subscription = new Subscription(member);
    subscriptions.add(subscription);
    if (closed) {
      subscription.close();
    }
    return subscription;
  }

  public void unsubscribe(Subscription subscription) {
    subscription.close();
    subscriptions.remove(subscription);
  }

  public void publish(Message message) {
    Event event = new Event("message", message.json());
    subscriptions.stream().filter(s -> message.visibleTo(s.member())).forEach(s -> s.offer(event));
  }

  public void broadcast(Event event) {
    subscriptions.forEach(s -> s.offer(event));
  }

  @Override
  public void close() {
    closed = true;
    subscriptions.forEach(Subscription::close);
  }
}
