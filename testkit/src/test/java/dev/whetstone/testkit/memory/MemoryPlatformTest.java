package dev.whetstone.testkit.memory;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.testkit.contract.ChatPlatformContract;
import dev.whetstone.testkit.contract.PlatformDriver;

/** A platform without fault passes. */
class MemoryPlatformTest extends ChatPlatformContract {
  @Override
  protected PlatformDriver open(CommandCatalog commands, Inbox inbox) {
    return new MemoryDriver(commands, inbox, Fault.NONE);
  }
}
