package dev.whetstone.testkit.contract;

import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * An inbox that remembers what it received and answers as told, at first with {@link
 * Reply.Nothing}. Safe for any number of threads. A script may block or throw.
 */
public final class ScriptedInbox implements Inbox {
  private final List<Interaction> received = new CopyOnWriteArrayList<>();
  private final List<PlatformEvent> events = new CopyOnWriteArrayList<>();
  private volatile Function<Interaction, Reply> script = interaction -> new Reply.Nothing();

  @Override
  public Reply receive(Interaction interaction) {
    received.add(interaction);
    return script.apply(interaction);
  }

  @Override
  public void happened(PlatformEvent event) {
    events.add(event);
  }

  /** What happened so far, in order. */
  public List<PlatformEvent> events() {
    return List.copyOf(events);
  }

  /** Answers everything from now on by the script. */
  public void answer(Function<Interaction, Reply> newScript) {
    script = newScript;
  }

  /** Answers everything from now on with the same reply. */
  public void answer(Reply reply) {
    script = interaction -> reply;
  }

  /** Answers with the reply, each time after the delay. */
  public void answerAfter(Duration delay, Reply reply) {
    script =
        interaction -> {
          pause(delay);
          return reply;
        };
  }

  /** Fails on everything from now on. */
  public void fail(RuntimeException failure) {
    script =
        interaction -> {
          throw failure;
        };
  }

  /** Everything received so far, in order. */
  public List<Interaction> received() {
    return List.copyOf(received);
  }

  /** The last interaction of the kind, awaited. */
  public <T extends Interaction> T await(Class<T> kind) {
    return Await.value(
        "a " + kind.getSimpleName(),
        () -> received.stream().filter(kind::isInstance).map(kind::cast).reduce((a, b) -> b),
        () -> "received " + received);
  }

  private static void pause(Duration delay) {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while playing a slow core", e);
    }
  }
}
