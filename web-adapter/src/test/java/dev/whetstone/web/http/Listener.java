package dev.whetstone.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.web.Site;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An open page that listens, as a browser does, without reconnecting by itself. */
final class Listener implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader lines;

  private Listener(Socket socket) throws IOException {
    this.socket = socket;
    this.lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  static Listener on(Site site, String member) {
    URI uri = site.uri("/api/events?as=" + member);
    String request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"
            .formatted(uri.getRawPath() + "?" + uri.getRawQuery());
    try {
      Socket socket = new Socket(uri.getHost(), uri.getPort());
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new Listener(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The data of the next event of that name; others are passed over. */
  JsonNode next(String name) throws IOException {
    String line;
    boolean wanted = false;
    while ((line = lines.readLine()) != null) {
      if (line.startsWith("event: ")) {
        wanted = line.equals("event: " + name);
      } else if (wanted && line.startsWith("data: ")) {
        return Site.json(line.substring("data: ".length()));
      }
    }
    throw new AssertionError("The stream ended before " + name);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
