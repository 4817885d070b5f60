package dev.whetstone.app;

import dev.whetstone.core.Whetstone;
import dev.whetstone.core.chat.Addressed;
import java.net.URI;

/** A started demo. */
record RunningDemo(Whetstone.Running whetstone, ClockKeeper keeper, Addressed platform)
    implements Service {
  @Override
  public URI address() {
    return platform.address();
  }

  @Override
  public void close() {
    keeper.close();
    whetstone.close();
  }
}
