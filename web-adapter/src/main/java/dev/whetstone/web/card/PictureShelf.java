package dev.whetstone.web.card;

import dev.whetstone.core.chat.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pictures in a folder, each named by the SHA-256 of its bytes, so that equal ones are one. */
public final class PictureShelf {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.png");
  private final Path folder;

  public PictureShelf(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Keeps the picture and returns its file name. */
  String put(Picture picture) {
    String name = sha256(picture.png()) + ".png";
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      write(file, picture.png());
    }
    return name;
  }

  /** The bytes under a name; empty for any name that {@link #put} did not give. */
  public Optional<byte[]> get(String name) throws IOException {
    if (!NAME.matcher(name).matches() || !Files.exists(folder.resolve(name))) {
      return Optional.empty();
    }
    return Optional.of(Files.readAllBytes(folder.resolve(name)));
  }

  /** Removes every picture that is not named here. */
  public void keepOnly(Set<String> names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !names.contains(f.getFileName().toString())).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void write(Path file, byte[] png) {
    try {
      Path fresh = Files.write(Files.createTempFile(folder, "new", ".part"), png);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
