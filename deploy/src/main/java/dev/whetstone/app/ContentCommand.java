package dev.whetstone.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whetstone.content.BankLoader;
import dev.whetstone.content.check.BankCheck;
import dev.whetstone.content.check.BankStatistics;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.question.QuestionBank;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks after a bank of questions. */
@Command(name = "content", description = "Checks, counts and imports questions.")
final class ContentCommand implements Runnable {
  private static final int WELL = 0;
  private static final int ILL = 1;
  private final PrintStream out;
  private final PrintStream err;

  ContentCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** The bank to look at. */
  static final class Bank {
    @Option(
        names = "--bank",
        paramLabel = "DIR",
        defaultValue = "${sys:whetstone.bank:-content/questions}",
        description = "The folder of question files (content/questions).")
    Path folder = Path.of("");
  }

  @Override
  public void run() {
    picocli.CommandLine.usage(this, out);
  }

  @Command(
      name = "check",
      description = "Holds every question to the rules; names each broken file and line.")
  int check(@Mixin Bank bank) {
    Logs.keepNone();
    try {
      BankCheck.Result result = BankCheck.check(bank.folder);
      result.problems().forEach(out::println);
      out.println(
          result.problems().isEmpty()
              ? "%d questions, all well".formatted(result.questions())
              : "%d problems in %s".formatted(result.problems().size(), bank.folder));
      return result.problems().isEmpty() ? WELL : ILL;
    } catch (StartFailure | IOException e) {
      err.println(e.getMessage());
      return ILL;
    }
  }

  @Command(name = "stats", description = "Counts questions by topic and difficulty.")
  int stats(
      @Mixin Bank bank,
      @Option(names = "--json", description = "Prints one JSON object.") boolean json) {
    Logs.keepNone();
    try {
      QuestionBank loaded = BankLoader.load(bank.folder);
      BankStatistics counts = BankStatistics.of(loaded);
      out.println(json ? new ObjectMapper().writeValueAsString(counts) : table(counts));
      return WELL;
    } catch (StartFailure | JsonProcessingException e) {
      err.println(e.getMessage());
      return ILL;
    }
  }

  private static String table(BankStatistics counts) {
    StringBuilder table = new StringBuilder();
    counts
        .byTopic()
        .forEach((topic, byDifficulty) ->
            table.append(
                "%-36s %4d   %s%n"
                    .formatted(
                        topic,
                        byDifficulty.values().stream().mapToInt(n -> n).sum(),
                        byDifficulty)));
    table.append("%-36s %4d   %s%n".formatted("all", counts.questions(), counts.byDifficulty()));
    table.append("right choice at %s%n".formatted(counts.rightAt()));
    return table
        .append("choices longer than the right one %s".formatted(counts.rightByLength()))
        .toString();
  }
}
