package dev.whetstone.testkit.contract;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.testkit.memory.Fault;
import dev.whetstone.testkit.memory.MemoryDriver;

/** Run by {@link ContractCatchesFaultsTest} alone, once with each fault. */
class FaultyPlatformCase extends ChatPlatformContract {
  static final ScopedValue<Fault> FAULT = ScopedValue.newInstance();

  @Override
  protected PlatformDriver open(CommandCatalog commands, Inbox inbox) {
    return new MemoryDriver(commands, inbox, FAULT.get());
  }
}
