package dev.whetstone.content.check;

import dev.whetstone.content.BankLoader;
import dev.whetstone.content.LoadedBank;
import dev.whetstone.content.LoadedBank.Located;
import dev.whetstone.content.Problem;
import dev.whetstone.content.formula.JLatexMathPainter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks a whole bank by the rules of {@code content/README.md}. */
public final class BankCheck {
  private BankCheck() {}

  /**
   * What came out.
   *
   * @param questions how many are sound
   * @param problems each with file and line, in order
   */
  public record Result(int questions, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Checks the folder of questions, and the coverage beside it where there is one.
   *
   * @throws dev.whetstone.core.chat.StartFailure where the folder cannot be read
   */
  public static Result check(Path folder) throws IOException {
    LoadedBank bank = BankLoader.read(folder);
    List<Problem> problems = new ArrayList<>(bank.problems());
    JLatexMathPainter painter = new JLatexMathPainter();
    for (Located question : bank.questions()) {
      problems.addAll(QuestionRules.check(question, painter));
    }
    problems.addAll(BankRules.check(folder.toString(), bank.questions()));
    Path coverage = folder.toAbsolutePath().resolveSibling(Coverage.FILE);
    // A question that cannot be read would be missing there as well.
    if (bank.problems().isEmpty() && Files.exists(coverage)) {
      problems.addAll(Coverage.check(coverage, ids(bank)));
    }
    return new Result(bank.questions().size(), problems.stream().sorted().toList());
  }

  private static Set<String> ids(LoadedBank bank) {
    return bank.questions().stream()
        .map(located -> located.question().id().value())
        .collect(Collectors.toSet());
  }
}
