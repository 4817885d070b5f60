package dev.whetstone.web.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file to which every new or edited message is appended as one line of JSON; of lines with the
 * same id the last counts. A line is with the operating system before anyone sees the message, so a
 * killed process loses at most a line it was just writing, which is skipped on reading.
 */
final class Journal implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Journal.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private final FileChannel file;
  private boolean torn;

  private Journal(FileChannel file) {
    this.file = file;
  }

  /** Every version of every message, oldest first. */
  static List<Message> read(Path path) throws IOException {
    List<Message> messages = new ArrayList<>();
    if (Files.exists(path)) {
      try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
        // Bytes first, text later: a line torn within a character must not stop the reading.
        lines.lines().forEach(line -> parse(line).ifPresent(messages::add));
      }
    }
    return messages;
  }

  /** Puts these messages in the place of what the file holds and appends from there on. */
  static Journal startingWith(Path path, List<Message> messages) throws IOException {
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    try (Journal journal = new Journal(open(fresh, StandardOpenOption.TRUNCATE_EXISTING))) {
      for (Message message : messages) {
        journal.append(message);
      }
      journal.file.force(true);
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new Journal(open(path, StandardOpenOption.APPEND));
  }

  void append(Message message) throws IOException {
    String line = (torn ? "\n" : "") + JSON.writeValueAsString(message.json()) + "\n";
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
    torn = true;
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    torn = false;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static FileChannel open(Path path, StandardOpenOption mode) throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode);
  }

  private static Optional<Message> parse(String line) {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return Message.parse(JSON.readTree(new String(bytes, StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      log.warn("Skipped a damaged line of {} bytes in the playground's journal", bytes.length);
      return Optional.empty();
    }
  }
}
