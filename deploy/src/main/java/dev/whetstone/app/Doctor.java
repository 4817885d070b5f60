package dev.whetstone.app;

import dev.whetstone.content.BankLoader;
import dev.whetstone.content.formula.JLatexMathPainter;
import dev.whetstone.core.chat.Finding;
import dev.whetstone.core.chat.MemoryKeep;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.RequestBudget;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.store.DatabaseProbe;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at everything that a run needs, and prints a line for each thing. */
final class Doctor {
  private static final int WELL = 0;
  private static final int ILL = 1;

  private final RunSettings settings;
  private final Providers providers;
  private final InstantSource machine;

  /**
   * @param machine this machine's clock
   */
  Doctor(RunSettings settings, Providers providers, InstantSource machine) {
    this.settings = settings;
    this.providers = providers;
    this.machine = machine;
    Secrets.keep(settings.environment().secrets());
  }

  /** Prints as it goes. The exit code: 0 only where all is well. */
  int run(PrintStream out) {
    Report report = new Report(out);
    report.add(Finding.fine("Java: " + Runtime.version()));
    InstantSource clock = machine;
    try (DoctorDatabase database = DoctorDatabase.open(settings, report)) {
      if (database.source().isPresent()) {
        clock = new DatabaseClock(new DatabaseProbe(database.source().get())::now);
        report.add(ClockCheck.compared(machine, clock));
      }
    } catch (RuntimeException e) {
      report.add(Finding.problem("Database: it fails", words(e)));
    }
    report.add(bank());
    platforms(clock).forEach(report::add);
    return report.finish() ? WELL : ILL;
  }

  private Finding bank() {
    try {
      QuestionBank bank = settings.bank().map(BankLoader::load).orElseGet(BankLoader::bundled);
      return Finding.fine(
          "Questions: %d on %d topics".formatted(bank.ids().size(), bank.topics().size()));
    } catch (StartFailure e) {
      return Finding.problem("Questions: they cannot be loaded", words(e));
    }
  }

  private List<Finding> platforms(InstantSource clock) {
    Map<String, String> given = settings.environment().platformSettings();
    if (!providers.asked(given)) {
      return List.of(Finding.problem("Chat platforms: none", providers.advice()));
    }
    return providers.check(
        new PlatformContext(
            given, clock, new JLatexMathPainter(), RequestBudget.UNLIMITED, new MemoryKeep()));
  }

  private static String words(RuntimeException failure) {
    return Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
  }
}
