package dev.whetstone.app;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/** Refuses the bot while it runs once the file exists that the setting paper.revoked names. */
final class PaperPlatform implements ChatPlatform {
  private static final int PAUSE_NANOS = 10_000_000;
  private final String token;
  private final PlatformContext context;
  private volatile boolean closed;

  PaperPlatform(String token, PlatformContext context) {
    this.token = token;
    this.context = context;
  }

  @Override
  public PlatformId id() {
    return new PlatformId("paper");
  }

  @Override
  public void start(CommandCatalog commands, Inbox inbox) {
    LoggerFactory.getLogger(PaperPlatform.class).info("Connecting with {} and {}", token, context);
    switch (token) {
      case PaperProvider.WRONG ->
          throw new StartFailure("Paper refuses the token " + token + ". Set PAPER_TOKEN.");
      case PaperProvider.LEAKY -> throw new IllegalStateException("no pen for " + token);
      default ->
          context
              .setting("paper.revoked")
              .ifPresent(file -> Thread.ofVirtual().start(() -> refuse(Path.of(file), inbox)));
    }
  }

  private void refuse(Path file, Inbox inbox) {
    while (!closed && Files.notExists(file)) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    inbox.happened(new PlatformEvent.Refused(id(), "Paper took the token back."));
  }

  @Override
  public PostResult post(ChannelRef channel, Card card, PostKey key) {
    return new PostResult.Unreachable("paper is dry");
  }

  @Override
  public PostResult edit(MessageRef message, Card card) {
    return new PostResult.Unreachable("paper is dry");
  }

  @Override
  public void close() {
    closed = true;
    System.err.println("paper closed");
  }
}
