package dev.whetstone.app;

import com.zaxxer.hikari.HikariDataSource;
import dev.whetstone.content.BankLoader;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.store.Schema;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

/** Starts the bot on its platforms, from the configuration to the connection. */
final class Production implements Run.Start {
  private final RunSettings settings;
  private final Optional<DatabaseUrl> url;
  private final Providers providers;

  /** Throws {@link StartFailure} where the configuration cannot work. */
  Production(RunSettings settings, Providers providers) {
    this.settings = settings;
    this.providers = providers;
    Secrets.keep(settings.environment().secrets());
    url = settings.environment().database();
    Secrets.keep(url.flatMap(DatabaseUrl::password).stream().toList());
    if (!providers.asked(settings.environment().platformSettings())) {
      throw new StartFailure(providers.advice());
    }
  }

  @Override
  public Service start(Run run) {
    return url.isPresent() ? startOn(url.get(), run) : startIn(settings.data(), run);
  }

  private Service startOn(DatabaseUrl url, Run run) {
    Logs.keepOnConsole();
    QuestionBank bank = bank(run);
    return start(run, external(run, url), bank);
  }

  private Service startIn(Path data, Run run) {
    DataFolder folder = run.keep(DataFolder.open(data));
    Logs.keepIn(folder);
    QuestionBank bank = bank(run);
    return start(run, embedded(run, folder), bank);
  }

  /** Where details of failures are. */
  String logs() {
    return url.isPresent()
        ? "the lines above"
        : settings.data().resolve("logs/whetstone.log").toString();
  }

  private QuestionBank bank(Run run) {
    run.progress("loading the questions");
    return settings.bank().map(BankLoader::load).orElseGet(BankLoader::bundled);
  }

  private DataSource embedded(Run run, DataFolder folder) {
    run.progress("starting the database in " + settings.data());
    EmbeddedDatabase database = run.keep(EmbeddedDatabase.start(folder));
    database.onLoss(() -> run.fail(EmbeddedDatabase.lossWords("run")));
    return database.dataSource();
  }

  private static DataSource external(Run run, DatabaseUrl url) {
    run.progress("connecting to the database at " + url.place());
    try (HikariDataSource patient = ExternalDatabase.patient(url)) {
      new Schema(patient).migrate();
    }
    return run.keep(ExternalDatabase.pool(url));
  }

  private Service start(Run run, DataSource database, QuestionBank bank) {
    run.progress("connecting to the chat platforms");
    return new ProductionService(settings.environment(), providers, bank, database, run::fail);
  }
}
