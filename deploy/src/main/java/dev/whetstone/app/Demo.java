package dev.whetstone.app;

import dev.whetstone.core.chat.StartFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Starts the demo, from the data folder to the playground. */
final class Demo implements Run.Start {
  private final DemoSettings settings;
  private final Function<DemoSettings, Assembly> loader;

  /**
   * @param loader loads what needs no database; runs beside the database's start
   */
  Demo(DemoSettings settings, Function<DemoSettings, Assembly> loader) {
    this.settings = settings;
    this.loader = loader;
  }

  @Override
  public Service start(Run run) {
    DataFolder folder = run.keep(DataFolder.open(settings.data()));
    FreePort.require(settings.port());
    Logs.keepIn(folder);
    CompletableFuture<Assembly> assembly = load(run);
    EmbeddedDatabase database = run.keep(startDatabase(folder, assembly));
    database.onLoss(() -> run.fail(EmbeddedDatabase.lossWords("demo")));
    return join(assembly).start(database.dataSource(), folder);
  }

  /** Works beside the database's start. */
  private CompletableFuture<Assembly> load(Run run) {
    run.progress("loading the questions");
    return CompletableFuture.supplyAsync(() -> loader.apply(settings))
        .thenApply(assembly -> {
          run.progress("starting the database in " + settings.data());
          return assembly;
        });
  }

  private static EmbeddedDatabase startDatabase(DataFolder folder, CompletableFuture<?> assembly) {
    try {
      return EmbeddedDatabase.start(folder);
    } catch (RuntimeException e) {
      join(assembly); // its failure comes first: it may be the reason
      throw e;
    }
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartFailure failure ? failure : e;
    }
  }
}
