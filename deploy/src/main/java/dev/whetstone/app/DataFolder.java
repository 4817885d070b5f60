package dev.whetstone.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whetstone.core.chat.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder that keeps everything between runs. One run at a time holds it. */
public final class DataFolder implements AutoCloseable {
  private static final String CHOOSE = ", or choose another folder with --data.";
  private static final int MEGABYTE = 1_000_000;

  /** PostgreSQL's own programs pass paths through a shell, where these mean something. */
  private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cntrl}\"\\\\$`]");

  private final Path root;
  private final FileChannel lock;

  private DataFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Creates the folder where it is missing, readable by its owner alone, and takes hold of it.
   * Throws {@link StartFailure} where that cannot be.
   */
  public static DataFolder open(Path wanted) {
    Path path = wanted.toAbsolutePath().normalize();
    requireUsable(path);
    Path root = create(path);
    requireUsable(root);
    try {
      return new DataFolder(root, hold(root));
    } catch (IOException e) {
      throw notWritable(root, e);
    }
  }

  /** The path of a file in the folder; it need not exist. */
  public Path file(String name) {
    return root.resolve(name);
  }

  /** A folder in the folder, created where it is missing. */
  public Path folder(String name) {
    return create(root.resolve(name));
  }

  /** Throws {@link StartFailure} unless so many megabytes are free. */
  public void requireSpace(int megabytes) {
    long free = freeMegabytes();
    if (free < megabytes) {
      throw new StartFailure(
          "The disk of %s has %d MB left and Whetstone needs %d MB there. Free some space"
                  .formatted(root, free, megabytes)
              + CHOOSE);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long freeMegabytes() {
    try {
      return Files.getFileStore(root).getUsableSpace() / MEGABYTE;
    } catch (IOException e) {
      throw notWritable(root, e);
    }
  }

  private static void requireUsable(Path path) {
    Matcher found = UNUSABLE.matcher(path.toString());
    if (found.find()) {
      String character = named(found.group());
      throw new StartFailure(
          "The data folder %s cannot be used, since the database takes no %s in a path. Choose another folder with --data."
              .formatted(found.replaceAll("?"), character));
    }
  }

  private static String named(String character) {
    return character.matches("\\p{Cntrl}") ? "line break or other control character" : character;
  }

  private static Path create(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new StartFailure("The data folder %s is a file. Remove it".formatted(folder) + CHOOSE);
    }
    try {
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
      return folder.toRealPath();
    } catch (IOException e) {
      throw notWritable(folder, e);
    }
  }

  private static FileChannel hold(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      String holder = read(channel);
      channel.close();
      throw new StartFailure(
          "The folder %s is in use by another Whetstone%s. Stop that one"
                  .formatted(root, holder.isEmpty() ? "" : " (process " + holder + ")")
              + CHOOSE);
    }
    channel.truncate(0).write(bytes(String.valueOf(ProcessHandle.current().pid())));
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(20);
    channel.read(buffer, 0);
    return new String(buffer.array(), 0, buffer.position(), UTF_8).strip();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  private static StartFailure notWritable(Path path, IOException e) {
    String reason =
        e instanceof FileSystemException f && f.getReason() != null
            ? " (" + f.getReason() + ")"
            : "";
    return new StartFailure(
        "Whetstone cannot write to the folder %s%s. Let this user write there"
                .formatted(path, reason)
            + CHOOSE,
        e);
  }
}
