package dev.whetstone.testkit.discord.gateway;

import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.Deflater;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** One open WebSocket. Sends in the order in which it is asked to, compressed if so wished. */
final class Connection {
  private static final int NORMAL = 1000;
  private static final int ABNORMAL = 1006;
  private final Session socket;
  private final Optional<Deflater> deflater;
  private final ReentrantLock sending = new ReentrantLock();
  private volatile @Nullable GatewaySession session;
  private volatile long lastBeat;
  private boolean closed;

  Connection(WsContext context, long now) {
    socket = context.session;
    boolean compressed = "zlib-stream".equals(context.queryParam("compress"));
    deflater = compressed ? Optional.of(new Deflater(Deflater.BEST_SPEED)) : Optional.empty();
    lastBeat = now;
  }

  Optional<GatewaySession> session() {
    return Optional.ofNullable(session);
  }

  void serve(GatewaySession newSession) {
    session = newSession;
  }

  void beat(long now) {
    lastBeat = now;
  }

  long lastBeat() {
    return lastBeat;
  }

  void send(String json) {
    sending.lock();
    try {
      if (closed || !socket.isOpen()) {
        return;
      }
      if (deflater.isPresent()) {
        socket.sendBinary(deflate(deflater.get(), json), Callback.NOOP);
      } else {
        socket.sendText(json, Callback.NOOP);
      }
    } finally {
      sending.unlock();
    }
  }

  /** With Discord's code; 1006 breaks the connection off without a word. */
  void close(int code, String reason) {
    if (code == ABNORMAL) {
      socket.disconnect();
    } else {
      socket.close(code == 0 ? NORMAL : code, reason, Callback.NOOP);
    }
  }

  /** Frees what the compression holds. */
  void closed() {
    sending.lock();
    try {
      if (!closed) {
        closed = true;
        deflater.ifPresent(Deflater::end);
      }
    } finally {
      sending.unlock();
    }
  }

  /** One stream over all messages; each ends with a flush, which clients look for. */
  private static ByteBuffer deflate(Deflater deflater, String json) {
    byte[] input = json.getBytes(StandardCharsets.UTF_8);
    deflater.setInput(input);
    ByteArrayOutputStream out = new ByteArrayOutputStream(input.length / 2 + 64);
    byte[] chunk = new byte[Math.max(64, input.length / 2)];
    int written;
    do {
      written = deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
      out.write(chunk, 0, written);
    } while (written == chunk.length);
    return ByteBuffer.wrap(out.toByteArray());
  }
}
