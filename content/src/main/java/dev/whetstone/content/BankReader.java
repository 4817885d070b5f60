package dev.whetstone.content;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.whetstone.core.question.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads all files of a bank side by side. */
final class BankReader {
  private BankReader() {}

  static Reading read(List<SourceFile> files) {
    Map<String, SourceFile> byId =
        files.stream().collect(toMap(SourceFile::stem, Function.identity(), (first, _) -> first));
    Set<String> misnamed =
        files.stream()
            .flatMap(file -> file.ownId().filter(id -> !id.equals(file.stem())).stream())
            .collect(toSet());
    List<Outcome> outcomes =
        files.parallelStream().map(file -> read(file, byId, misnamed)).toList();
    return new Reading(
        outcomes.stream().flatMap(o -> o.question().stream()).toList(),
        outcomes.stream().flatMap(o -> o.problems().stream()).sorted().toList());
  }

  private static Outcome read(SourceFile file, Map<String, SourceFile> byId, Set<String> misnamed) {
    FileProblems problems = new FileProblems(file.shownAs());
    Optional<Question> question = new QuestionReader(file, byId, misnamed, problems).read();
    return new Outcome(question, problems.all());
  }

  /** What came out of the files: the sound questions, and every problem in the order of files. */
  record Reading(List<Question> questions, List<Problem> problems) {}

  private record Outcome(Optional<Question> question, List<Problem> problems) {}
}
