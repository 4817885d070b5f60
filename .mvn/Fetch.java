import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLConnection;
import java.net.UnknownHostException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches a zipped distribution, checks it, and unpacks it without its outermost folder. Run by
 * {@code mvnw}: {@code java Fetch.java ADDRESS SHA256 FOLDER}. The folder appears whole or not at
 * all, so that a stopped run or two at once do no harm.
 */
final class Fetch {
  private static final int TIMEOUT_MILLIS = 30_000;
  private static final long MEGABYTE = 1_000_000;

  private final String address;
  private final String sha256;
  private final Path target;
  private final Path work;

  private Fetch(String address, String sha256, Path target) throws IOException {
    this.address = address;
    this.sha256 = sha256;
    this.target = target;
    Files.createDirectories(target.getParent());
    this.work = Files.createTempDirectory(target.getParent(), "unfinished-");
  }

  public static void main(String[] args) throws IOException {
    Fetch fetch = new Fetch(args[0], args[1], Path.of(args[2]).toAbsolutePath());
    Thread cleaner = new Thread(fetch::clean);
    Runtime.getRuntime().addShutdownHook(cleaner);
    try {
      fetch.run();
    } catch (IOException e) {
      System.err.println(
          "Could not fetch " + fetch.address + ": " + reason(e) + ". Check the network, or set"
              + " MVNW_REPOURL to a repository that this machine reaches.");
      System.exit(1);
    }
  }

  private void run() throws IOException {
    Path zip = work.resolve("distribution.zip");
    String actual = download(zip);
    if (!actual.equalsIgnoreCase(sha256)) {
      throw new IOException("its SHA-256 is " + actual + " and should be " + sha256);
    }
    Path unpacked = Files.createDirectory(work.resolve("unpacked"));
    unpack(zip, unpacked);
    publish(unpacked);
  }

  private String download(Path zip) throws IOException {
    say("fetching " + address.substring(address.lastIndexOf('/') + 1));
    URLConnection connection = URI.create(address).toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(connection.getInputStream(), digest);
        OutputStream out = Files.newOutputStream(zip)) {
      copy(in, out, connection.getContentLengthLong());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void copy(InputStream in, OutputStream out, long total) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long done = 0;
    long said = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      out.write(buffer, 0, read);
      done += read;
      if (done - said >= 3 * MEGABYTE) {
        say("  " + done / MEGABYTE + (total > 0 ? " of " + total / MEGABYTE : "") + " MB");
        said = done;
      }
    }
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path inner = Path.of(entry.getName());
        if (!entry.isDirectory() && inner.getNameCount() > 1) {
          write(in, folder, inner.subpath(1, inner.getNameCount()));
        }
      }
    }
  }

  private static void write(InputStream in, Path folder, Path inner) throws IOException {
    Path file = folder.resolve(inner).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("it holds a file outside its folder: " + inner);
    }
    Files.createDirectories(file.getParent());
    Files.copy(in, file);
    if (inner.startsWith("bin")) {
      file.toFile().setExecutable(true, false);
    }
  }

  private void publish(Path unpacked) throws IOException {
    try {
      Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isRegularFile(target.resolve("bin/mvn"))) {
        throw e;
      }
      // Another run was faster; its copy has the same checksum.
    }
  }

  private void clean() {
    try {
      Files.walkFileTree(work, new Deleter());
    } catch (IOException e) {
      say("could not remove " + work + ": " + reason(e));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case FileNotFoundException _ -> "there is no such file";
      case UnknownHostException _ -> "its host is not known here";
      default -> String.valueOf(e.getMessage());
    };
  }

  private static void say(String line) {
    System.err.println(line);
  }

  private static final class Deleter extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
