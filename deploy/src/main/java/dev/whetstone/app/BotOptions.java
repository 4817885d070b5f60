package dev.whetstone.app;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of those commands that deal with the bot in production. */
final class BotOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${sys:whetstone.data:-.whetstone}",
      description = "Where the database is kept, unless DATABASE_URL names another.")
  private Path data = Path.of(".whetstone");

  @Option(
      names = "--bank",
      paramLabel = "DIR",
      defaultValue = "${sys:whetstone.bank}",
      description = "The question files; the program carries some itself.")
  private Optional<Path> bank = Optional.empty();

  RunSettings with(Environment environment) {
    return new RunSettings(data, bank, environment);
  }
}
