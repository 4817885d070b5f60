package dev.whetstone.app;

import dev.whetstone.core.chat.StartFailure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. */
@Command(
    name = "whetstone",
    description = "Keeps a study group sharp: one question a day.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.Version.class)
public final class Main implements Runnable {
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .addSubcommand(new ContentCommand(System.out, System.err))
        .registerConverter(int.class, OptionValues::port)
        .registerConverter(Path.class, OptionValues::folder)
        .setParameterExceptionHandler(Main::complain);
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  @Command(
      name = "demo",
      description = "Starts the browser playground and says where it is. Ctrl-C stops it.")
  int demo(
      @Option(
              names = "--port",
              paramLabel = "N",
              defaultValue = "8080",
              description = "The port on this machine; 0 takes any free one (8080).")
          int port,
      @Option(
              names = "--data",
              paramLabel = "DIR",
              defaultValue = "${sys:whetstone.data:-.whetstone}",
              description = "Where everything is kept between runs.")
          Path data,
      @Option(
              names = "--bank",
              paramLabel = "DIR",
              defaultValue = "${sys:whetstone.bank}",
              description = "The question files; the program carries some itself.")
          Optional<Path> bank) {
    var settings = new DemoSettings(port, data, bank);
    return run(data.resolve("logs/whetstone.log").toString())
        .start(new Demo(settings, Wiring::load));
  }

  @Command(
      name = "run",
      description = "Starts the bot on the chat platforms that the environment names.")
  int production(@Mixin BotOptions options) {
    try {
      var production = new Production(options.with(environment()), Providers.found());
      return run(production.logs()).start(production);
    } catch (StartFailure e) {
      System.err.println(e.getMessage());
      return FAILED;
    }
  }

  @Command(
      name = "doctor",
      description = "Checks everything that a run needs and says what to do about problems.")
  int doctor(@Mixin BotOptions options) {
    Logs.keepNone();
    return new Doctor(options.with(environment()), Providers.found(), InstantSource.system())
        .run(System.out);
  }

  private static Environment environment() {
    return new Environment(System.getenv());
  }

  private static Run run(String logs) {
    return new Run(System.out, System.err, logs);
  }

  private static int complain(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(words(e));
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("'whetstone help' shows what there is.");
    return WRONG_USE;
  }

  /** What the jar's manifest says. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
      return new String[] {"Whetstone " + version.orElse("from a folder of classes")};
    }
  }

  private static String words(ParameterException e) {
    if (e instanceof MissingParameterException missing) {
      return needsValue(missing.getMissing().getFirst());
    }
    if (e.getArgSpec() != null && e.getValue() != null && e.getValue().isEmpty()) {
      return needsValue(e.getArgSpec());
    }
    Throwable plain = e.getCause() instanceof TypeConversionException cause ? cause : e;
    return String.valueOf(plain.getMessage());
  }

  private static String needsValue(ArgSpec argument) {
    String name = argument instanceof OptionSpec option ? option.longestName() : "";
    return "The option %s needs a value.".formatted(name);
  }
}
