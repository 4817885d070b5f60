package dev.whetstone.web.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which channels Whetstone is. At first in all; an admin may remove it and add it back, to see
 * what losing a channel does. A file with one channel a line remembers where it is not.
 */
public final class Presence {
  private final Path file;
  private final Set<String> removed;

  public Presence(Path file) throws IOException {
    this.file = file;
    removed = new TreeSet<>(Files.exists(file) ? Files.readAllLines(file) : Set.of());
  }

  public synchronized boolean in(String channel) {
    return !removed.contains(channel);
  }

  public synchronized void remove(String channel) {
    removed.add(channel);
    save();
  }

  public synchronized void addBack(String channel) {
    removed.remove(channel);
    save();
  }

  private void save() {
    try {
      Files.write(file, removed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
