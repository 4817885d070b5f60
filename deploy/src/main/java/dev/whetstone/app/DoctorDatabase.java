package dev.whetstone.app;

import dev.whetstone.core.chat.Finding;
import dev.whetstone.core.chat.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

/** The database as the doctor finds it: reachable or not. Closing leaves it as it was. */
final class DoctorDatabase implements AutoCloseable {
  private final Lifetime life = new Lifetime();
  private Optional<DataSource> source = Optional.empty();

  private DoctorDatabase() {}

  /** Reports on the folder, where there is one, and on everything about the database. */
  static DoctorDatabase open(RunSettings settings, Report report) {
    DoctorDatabase database = new DoctorDatabase();
    try {
      Optional<DatabaseUrl> url = settings.environment().database();
      if (url.isPresent()) {
        Secrets.keep(url.get().password().stream().toList());
        database.connect(url.get(), report);
      } else {
        database.look(settings.data(), report);
      }
    } catch (StartFailure e) {
      report.add(Finding.problem("Database: it cannot be used", String.valueOf(e.getMessage())));
    }
    return database;
  }

  /** Empty where it cannot be reached, or is not there yet. */
  Optional<DataSource> source() {
    return source;
  }

  @Override
  public void close() {
    life.end();
  }

  private void connect(DatabaseUrl url, Report report) {
    use(life.keep(ExternalDatabase.patient(url)), url.place(), report);
  }

  private void look(Path folder, Report report) {
    FolderCheck.of(folder).forEach(report::add);
    Path postgres = folder.resolve("postgresql");
    Optional<DatabaseUrl> running = RunningDatabase.in(postgres);
    if (running.isPresent()) {
      report.add(Finding.fine("Database: Whetstone runs on it now"));
      connect(running.get(), report);
    } else if (Files.exists(postgres.resolve("data"))) {
      DataFolder held = life.keep(DataFolder.open(folder));
      use(life.keep(EmbeddedDatabase.start(held)).dataSource(), folder.toString(), report);
    } else {
      report.add(Finding.fine("Database: there is none yet; the first run makes it"));
    }
  }

  private void use(DataSource found, String place, Report report) {
    source = Optional.of(found);
    new DatabaseCheck(found, place).findings().forEach(report::add);
  }
}
