package dev.whetstone.testkit.bench.discord;

import dev.whetstone.testkit.bench.Benchmark;
import dev.whetstone.testkit.bench.Figure;
import dev.whetstone.testkit.bench.TempFolder;
import dev.whetstone.testkit.bench.crowd.Crowd;
import dev.whetstone.testkit.bench.crowd.Press;
import dev.whetstone.testkit.bench.program.ProgramProcess;
import dev.whetstone.testkit.bench.program.ResidentMemory;
import dev.whetstone.testkit.discord.FakeDiscord;
import dev.whetstone.testkit.discord.FakeDiscordOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Choices that {@code ./whetstone run} answers on Discord, each durably committed, against a bare
 * bot that answers a constant; with the memory that it holds in 1,000 servers.
 */
public final class DiscordBenchmark implements Benchmark {
  private static final int GUILDS = 1_000;
  private static final int POSTS = 20;
  private static final int MEMBERS = 1_600;
  private static final int IN_FLIGHT = 64;
  private static final int WARM_UP = 2_112;
  private static final int RACED = 7_680;
  private static final int PACE = 50;
  private static final int STROLLED = 20 * PACE;
  private final Path home;

  /** What one side did. */
  private record Side(double perSecond, Figure.Latencies latencies, double megabytes) {}

  public DiscordBenchmark(Path home) {
    this.home = home;
  }

  @Override
  public String name() {
    return "discord";
  }

  @Override
  public List<Figure> run(Consumer<String> progress) throws Exception {
    progress.accept("making a Discord with %d servers".formatted(GUILDS));
    FakeDiscordOptions options = FakeDiscordOptions.USUAL.withGuilds(GUILDS).checking(false);
    try (TempFolder folder = TempFolder.in(home.resolve("target"));
        FakeDiscord discord = FakeDiscord.start(options)) {
      Servers servers = new Servers(discord, POSTS, MEMBERS);
      Side whole = whole(discord, servers, folder.path(), progress);
      Side bare = bare(discord, servers, folder.path(), progress);
      return figures(whole, bare, progress);
    }
  }

  private Side whole(FakeDiscord discord, Servers servers, Path folder, Consumer<String> progress)
      throws Exception {
    progress.accept("starting Whetstone");
    Map<String, String> environment =
        Map.of("DISCORD_TOKEN", discord.token(), "DISCORD_API", discord.api(), "DATABASE_URL", "");
    String script = home.resolve("whetstone").toString();
    String data = folder.resolve("data").toString();
    try (ProgramProcess program =
        ProgramProcess.launch(
            home, folder.resolve("run.log"), environment, List.of(script, "run", "--data", data))) {
      program.awaitReady();
      servers.setUp();
      return measure(discord, servers.presses(Servers.QUESTION), program, progress);
    }
  }

  private Side bare(FakeDiscord discord, Servers servers, Path folder, Consumer<String> progress)
      throws Exception {
    progress.accept("starting the bare bot");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String path =
        home.resolve("testkit/target/testkit.jar")
            + File.pathSeparator
            + home.resolve("deploy/target/lib/*");
    List<String> command =
        List.of(
            java.toString(),
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            path,
            BareBot.class.getName(),
            discord.api(),
            discord.token(),
            String.valueOf(POSTS));
    try (ProgramProcess program =
        ProgramProcess.launch(home, folder.resolve("bare.log"), Map.of(), command)) {
      program.awaitReady();
      return measure(discord, servers.presses(BareBot.POST), program, progress);
    }
  }

  private static Side measure(
      FakeDiscord discord, List<Press> presses, ProgramProcess program, Consumer<String> progress)
      throws Exception {
    Crowd crowd =
        new Crowd(
            presses,
            next -> discord.pressed(next.member(), next.channel(), next.message(), BareBot.LABEL));
    // A cold program that everybody rushes at answers too late for Discord's three seconds.
    for (int inFlight = 1; inFlight <= IN_FLIGHT; inFlight *= 2) {
      crowd.race(WARM_UP, inFlight);
    }
    double perSecond = crowd.race(RACED, IN_FLIGHT);
    Figure.Latencies latencies = crowd.stroll(STROLLED, PACE);
    Side side = new Side(perSecond, latencies, megabytes(program));
    progress.accept(
        "%.0f answers a second with %d in flight; at %d a second p50 %.1f ms, p99 %.1f ms; %.0f MB"
            .formatted(
                perSecond, IN_FLIGHT, PACE, latencies.p50(), latencies.p99(), side.megabytes()));
    return side;
  }

  private static double megabytes(ProgramProcess program) throws IOException {
    return ResidentMemory.megabytes(program.jvm());
  }

  private List<Figure> figures(Side whole, Side bare, Consumer<String> progress) {
    progress.accept("the bare bot held %.0f MB".formatted(bare.megabytes()));
    return List.of(
        Figure.of(name(), whole.perSecond(), "answers/s")
            .against("a bare JDA bot that answers a constant", whole.perSecond() / bare.perSecond())
            .with(whole.latencies()),
        Figure.of("discord-memory", whole.megabytes(), "MB")
            .against("a bare JDA bot in as many servers", whole.megabytes() / bare.megabytes()));
  }
}
