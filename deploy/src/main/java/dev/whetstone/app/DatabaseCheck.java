package dev.whetstone.app;

import dev.whetstone.core.chat.Finding;
import dev.whetstone.core.store.DatabaseProbe;
import dev.whetstone.core.store.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Whether a database that can be reached is fit for Whetstone. */
final class DatabaseCheck {
  private static final int OLDEST_VERSION = 15;

  private final DataSource database;
  private final DatabaseProbe probe;
  private final String place;

  DatabaseCheck(DataSource database, String place) {
    this.database = database;
    this.probe = new DatabaseProbe(database);
    this.place = place;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Supplier<Finding> check :
        List.<Supplier<Finding>>of(this::version, this::write, this::schema)) {
      findings.add(tried(check));
    }
    return findings;
  }

  private Finding tried(Supplier<Finding> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      return Finding.problem("Database: it fails", DatabaseTrouble.words(place, e));
    }
  }

  private Finding version() {
    int version = probe.version() / 10_000;
    String what = "Database: PostgreSQL %d at %s".formatted(version, place);
    return version >= OLDEST_VERSION
        ? Finding.fine(what)
        : Finding.problem(what, "Move to PostgreSQL %d or newer.".formatted(OLDEST_VERSION));
  }

  private Finding write() {
    probe.requireWritable();
    return Finding.fine("Database: this user can write and make tables");
  }

  private Finding schema() {
    Schema.State state = new Schema(database).state();
    if (state.unknown() > 0) {
      return Finding.problem(
          "Schema: a newer Whetstone made it", "Update this one before you run it.");
    }
    if (state.failed() > 0) {
      return Finding.problem(
          "Schema: a change of it failed", "Restore the backup from before the update.");
    }
    return Finding.fine(
        state.pending() == 0
            ? "Schema: up to date"
            : "Schema: the next run makes " + state.pending() + " changes");
  }
}
