package dev.whetstone.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Loads a question bank. Any problem is a {@link StartFailure} that names every broken line of
 * every file, since half a bank is worse than none.
 */
public final class BankLoader {
  private static final String BUNDLED = "content/questions";
  private static final int MAX_SHOWN = 50;

  private BankLoader() {}

  /** The bank that comes with the program, from its jar or its folder of classes. */
  public static QuestionBank bundled() {
    return bundledWith(home());
  }

  static QuestionBank bundledWith(Path home) {
    try {
      if (Files.isDirectory(home)) {
        return bundledBelow(home);
      }
      try (FileSystem jar = FileSystems.newFileSystem(home)) {
        return bundledBelow(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new StartFailure(
          "The question bank in " + home + " cannot be read: " + e + ". Build the program again.",
          e);
    }
  }

  /** The bank in a folder, with a folder for each topic and a file for each question. */
  public static QuestionBank load(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw noFolder(folder);
    }
    try {
      return bank(BankFiles.of(folder, folder.toString()), folder.toString());
    } catch (IOException e) {
      throw new StartFailure(
          "The question folder " + folder + " cannot be read: " + e + ". Check who may read it.",
          e);
    }
  }

  /**
   * The questions of a folder with where they stand, and every problem, for checks.
   *
   * @throws StartFailure where there is no such folder, or nothing in it
   */
  public static LoadedBank read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw noFolder(folder);
    }
    List<SourceFile> files = BankFiles.of(folder, folder.toString());
    if (files.isEmpty()) {
      throw noQuestions(folder.toString());
    }
    BankReader.Reading reading = BankReader.read(files);
    Map<String, SourceFile> byId =
        files.stream().collect(toMap(SourceFile::stem, identity(), (first, _) -> first));
    return new LoadedBank(
        reading.questions().stream().map(q -> located(q, byId)).toList(), reading.problems());
  }

  private static LoadedBank.Located located(Question question, Map<String, SourceFile> byId) {
    SourceFile file = Objects.requireNonNull(byId.get(question.id().value()));
    return new LoadedBank.Located(question, file.shownAs(), new String(file.content(), UTF_8));
  }

  private static QuestionBank bundledBelow(Path root) throws IOException {
    return bank(BankFiles.of(root.resolve("questions"), BUNDLED), "the program's own files");
  }

  private static QuestionBank bank(List<SourceFile> files, String where) {
    if (files.isEmpty()) {
      throw noQuestions(where);
    }
    BankReader.Reading reading = BankReader.read(files);
    if (!reading.problems().isEmpty()) {
      throw new StartFailure(message(reading.problems()));
    }
    return new QuestionBank(reading.questions());
  }

  private static StartFailure noFolder(Path folder) {
    return new StartFailure(
        "The question folder %s %s. Name the folder that holds the topics."
            .formatted(folder, Files.exists(folder) ? "is a file" : "does not exist"));
  }

  private static StartFailure noQuestions(String where) {
    return new StartFailure(
        "There are no questions in " + where + ". They are files named <topic>/<id>.md.");
  }

  private static String message(List<Problem> problems) {
    String lines = problems.stream().limit(MAX_SHOWN).map(Problem::toString).collect(joining("\n"));
    int hidden = problems.size() - MAX_SHOWN;
    return """
    The question bank cannot be loaded:
    %s%s
    Correct these lines and start again. content/README.md describes the format.\
    """
        .formatted(lines, hidden > 0 ? "\nand " + hidden + " more" : "");
  }

  private static Path home() {
    try {
      return Path.of(BankLoader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
