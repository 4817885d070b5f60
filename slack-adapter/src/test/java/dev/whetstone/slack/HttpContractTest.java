package dev.whetstone.slack;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.testkit.contract.ChatPlatformContract;
import dev.whetstone.testkit.contract.PlatformDriver;

/** What people may rely on, with signed requests. */
class HttpContractTest extends ChatPlatformContract {
  @Override
  protected PlatformDriver open(CommandCatalog commands, Inbox inbox) {
    Town town = new Town();
    return new SlackDriver(town, town.signedSettings(), commands, inbox);
  }
}
