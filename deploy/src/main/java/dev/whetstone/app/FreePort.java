package dev.whetstone.app;

import dev.whetstone.core.chat.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether a port can be had, asked before the work that a taken one would waste. */
final class FreePort {
  private FreePort() {}

  /** Throws {@link StartFailure} where another program has the port on 127.0.0.1; 0 is any. */
  static void require(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true); // an earlier run's closed connections do not count
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new StartFailure(words(port, String.valueOf(e.getMessage())), e);
    }
  }

  private static String words(int port, String reason) {
    return reason.contains("Permission denied")
        ? "This user may not open port %d. Choose one above 1023 with --port.".formatted(port)
        : "Port %d on 127.0.0.1 is in use by another program. Stop it, or choose another with --port, for example --port 0 for any free one."
            .formatted(port);
  }
}
