package dev.whetstone.app;

import dev.whetstone.core.chat.StartFailure;
import java.nio.file.Path;
import javax.sql.DataSource;

/** Puts the core, the bank and the platforms together. */
final class Wiring implements Assembly {
  private Wiring() {}

  /** Loads what needs no database. Throws {@link StartFailure} for a broken bank. */
  static Wiring load(DemoSettings settings) {
    return new Wiring();
  }

  @Override
  public Service start(DataSource database, Path clock) {
    throw new StartFailure("This build has no playground.");
  }
}
