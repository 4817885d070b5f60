package dev.whetstone.app;

import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where log lines go: {@code logback.xml} says which. */
final class Logs {
  private Logs() {}

  /** To be called before anything logs, since the first logger fixes where the files lie. */
  static void keepIn(DataFolder folder) {
    System.setProperty("whetstone.logs", folder.folder("logs").toString());
    LogManager.getLogManager().reset();
    SLF4JBridgeHandler.install();
  }
}
