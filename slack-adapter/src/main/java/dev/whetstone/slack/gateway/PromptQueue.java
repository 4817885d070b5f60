package dev.whetstone.slack.gateway;

import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles each message at once; the SDK's own queue is looked at a hundred times a second. */
final class PromptQueue implements SocketModeMessageQueue, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PromptQueue.class);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile @Nullable SocketModeClient client;

  void serve(SocketModeClient served) {
    client = served;
  }

  @Override
  public void add(String message) {
    SocketModeClient served = client;
    if (served == null) {
      return;
    }
    try {
      threads.execute(() -> process(served, message));
    } catch (RejectedExecutionException e) {
      log.debug("A message came while the bot was stopping");
    }
  }

  private static void process(SocketModeClient served, String message) {
    try {
      served.processMessage(message);
    } catch (IOException | RuntimeException e) {
      log.error("A message from Slack could not be handled", e);
    }
  }

  @Override
  public @Nullable String poll() {
    return null;
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
