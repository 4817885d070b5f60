package dev.whetstone.web;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.testkit.contract.ChatPlatformContract;
import dev.whetstone.testkit.contract.PlatformDriver;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The playground does for people what every platform does. */
final class PlaygroundContractTest extends ChatPlatformContract {
  @TempDir private Path folder;

  @Override
  protected PlatformDriver open(CommandCatalog commands, Inbox inbox) {
    return new PlaygroundDriver(folder, commands, inbox);
  }
}
