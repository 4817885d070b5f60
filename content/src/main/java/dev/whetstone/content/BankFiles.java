package dev.whetstone.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds the question files of a folder, also one in a jar. Hidden files, other endings, a README
 * and what stands outside the topics without being a question are left.
 */
final class BankFiles {
  private BankFiles() {}

  static List<SourceFile> of(Path folder, String shownAs) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.filter(Files::isRegularFile).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    List<SourceFile> files = new ArrayList<>();
    for (Path path : paths) {
      List<String> names = names(folder.relativize(path));
      if (isQuestion(names)) {
        SourceFile file = file(shownAs, names, Files.newInputStream(path));
        if (file.isInTopic() || file.looksLikeQuestion()) {
          files.add(file);
        }
      }
    }
    return sorted(files);
  }

  private static boolean isQuestion(List<String> names) {
    return names.getLast().endsWith(SourceFile.SUFFIX)
        && !names.getLast().equalsIgnoreCase("README.md")
        && names.stream().noneMatch(name -> name.startsWith("."));
  }

  /** Reads one byte more than is allowed, so that a huge file costs nothing and is noticed. */
  private static SourceFile file(String shownAs, List<String> names, InputStream content)
      throws IOException {
    try (content) {
      return new SourceFile(
          shownAs + "/" + String.join("/", names),
          names,
          content.readNBytes(SourceFile.MAX_BYTES + 1));
    }
  }

  private static List<String> names(Path relative) {
    return StreamSupport.stream(relative.spliterator(), false).map(Path::toString).toList();
  }

  private static List<SourceFile> sorted(List<SourceFile> files) {
    return files.stream().sorted(Comparator.comparing(SourceFile::shownAs)).toList();
  }
}
