package dev.whetstone.discord;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.testkit.contract.ChatPlatformContract;
import dev.whetstone.testkit.contract.PlatformDriver;

/** Discord does for people what every platform does. */
final class DiscordContractTest extends ChatPlatformContract {
  @Override
  protected PlatformDriver open(CommandCatalog commands, Inbox inbox) {
    return new DiscordDriver(commands, inbox);
  }
}
