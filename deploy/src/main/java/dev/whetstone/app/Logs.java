package dev.whetstone.app;

import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where log lines go: {@code logback.xml} and those beside it say which. */
final class Logs {
  private Logs() {}

  /** To be called before anything logs, since the first logger fixes where the files lie. */
  static void keepIn(DataFolder folder) {
    System.setProperty("whetstone.logs", folder.folder("logs").toString());
    bridge();
  }

  /** Everything to standard error, for whoever collects it there; before anything logs. */
  static void keepOnConsole() {
    choose("logback-console.xml");
    bridge();
  }

  /** Nothing anywhere, for a command whose own output says it all; before anything logs. */
  static void keepNone() {
    choose("logback-none.xml");
    bridge();
  }

  private static void choose(String configuration) {
    System.setProperty("logback.configurationFile", configuration);
  }

  private static void bridge() {
    LogManager.getLogManager().reset();
    SLF4JBridgeHandler.install();
  }
}
