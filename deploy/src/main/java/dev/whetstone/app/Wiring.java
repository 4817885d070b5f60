package dev.whetstone.app;

import dev.whetstone.content.BankLoader;
import dev.whetstone.content.formula.JLatexMathPainter;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.question.QuestionBank;
import javax.sql.DataSource;

/** Loads what the demo needs and puts it on a database. */
final class Wiring implements Assembly {
  private final DemoSettings settings;
  private final QuestionBank bank;

  private Wiring(DemoSettings settings, QuestionBank bank) {
    this.settings = settings;
    this.bank = bank;
  }

  /** Loads what needs no database. Throws {@link StartFailure} for a broken bank. */
  static Wiring load(DemoSettings settings) {
    QuestionBank bank = settings.bank().map(BankLoader::load).orElseGet(BankLoader::bundled);
    return new Wiring(settings, bank);
  }

  @Override
  public Service start(DataSource database, DataFolder folder) {
    return new DemoService(settings, bank, new JLatexMathPainter(), database, folder);
  }
}
