package dev.whetstone.testkit.bench.slack;

import dev.whetstone.testkit.bench.Benchmark;
import dev.whetstone.testkit.bench.Figure;
import dev.whetstone.testkit.bench.TempFolder;
import dev.whetstone.testkit.bench.crowd.Crowd;
import dev.whetstone.testkit.bench.crowd.Press;
import dev.whetstone.testkit.bench.program.ProgramProcess;
import dev.whetstone.testkit.slack.FakeSlack;
import dev.whetstone.testkit.slack.FakeSlackOptions;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Choices that {@code ./whetstone run} answers on Slack, each durably committed, against a bare
 * Bolt app that answers a constant: over Socket Mode and with signed requests.
 */
public final class SlackBenchmark implements Benchmark {
  private static final int CHANNELS = 20;
  private static final int MEMBERS = 1_600;
  private static final int IN_FLIGHT = 64;
  private static final int WARM_UP = 2_112;
  private static final int RACED = 7_680;
  private static final int PACE = 50;
  private static final int STROLLED = 20 * PACE;
  private static final String EVENTS = "/slack/events";
  private final Path home;

  public SlackBenchmark(Path home) {
    this.home = home;
  }

  /** What one side did. */
  private record Side(double perSecond, Figure.Latencies latencies) {}

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public List<Figure> run(Consumer<String> progress) throws Exception {
    List<Figure> figures = new ArrayList<>();
    for (boolean http : new boolean[] {false, true}) {
      String way = http ? "signed requests" : "Socket Mode";
      Side whole = measured(true, http, way + ", Whetstone", progress);
      Side bare = measured(false, http, way + ", the bare app", progress);
      figures.add(
          Figure.of(http ? "slack-http" : "slack-socket", whole.perSecond(), "answers/s")
              .against(
                  "a bare Bolt app that answers a constant", whole.perSecond() / bare.perSecond())
              .with(whole.latencies()));
    }
    return figures;
  }

  private Side measured(boolean whole, boolean http, String what, Consumer<String> progress)
      throws Exception {
    progress.accept("starting " + what);
    try (TempFolder folder = TempFolder.in(home.resolve("target"));
        FakeSlack slack = FakeSlack.start(FakeSlackOptions.USUAL.checking(false))) {
      Workspace workspace = new Workspace(slack, CHANNELS, MEMBERS);
      int port = http ? freePort() : 0;
      if (http) {
        slack.control().deliverTo("http://127.0.0.1:" + port + EVENTS);
      }
      List<String> command = whole ? program(folder.path()) : bare(workspace, http, port);
      try (ProgramProcess program =
          ProgramProcess.launch(
              home, folder.path().resolve("log"), environment(workspace, http, port), command)) {
        program.awaitReady();
        if (whole) {
          workspace.setUp();
        }
        return measure(
            workspace, workspace.presses(whole ? "Daily question" : BareBolt.POST), what, progress);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private List<String> program(Path folder) {
    return List.of(
        home.resolve("whetstone").toString(), "run", "--data", folder.resolve("data").toString());
  }

  private static Map<String, String> environment(Workspace workspace, boolean http, int port) {
    FakeSlack slack = workspace.slack();
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABASE_URL", "");
    environment.put("SLACK_API", slack.api());
    environment.put("SLACK_BOT_TOKEN", workspace.token());
    if (http) {
      environment.put("SLACK_SIGNING_SECRET", slack.signingSecret());
      environment.put("SLACK_HOST", "127.0.0.1");
      environment.put("SLACK_PORT", String.valueOf(port));
    } else {
      environment.put("SLACK_APP_TOKEN", slack.appToken());
    }
    return environment;
  }

  private List<String> bare(Workspace workspace, boolean http, int port) {
    FakeSlack slack = workspace.slack();
    String path =
        home.resolve("testkit/target/testkit.jar")
            + File.pathSeparator
            + home.resolve("deploy/target/lib/*");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile=dev/whetstone/testkit/bench/logback.xml",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                path,
                BareBolt.class.getName(),
                slack.api(),
                workspace.token(),
                http ? slack.signingSecret() : slack.appToken(),
                http ? String.valueOf(port) : "socket"));
    command.addAll(workspace.channels());
    return command;
  }

  private static Side measure(
      Workspace workspace, List<Press> presses, String what, Consumer<String> progress)
      throws Exception {
    Crowd crowd = new Crowd(presses, workspace::press);
    for (int inFlight = 1; inFlight <= IN_FLIGHT; inFlight *= 2) {
      crowd.race(WARM_UP, inFlight);
    }
    double perSecond = crowd.race(RACED, IN_FLIGHT);
    Figure.Latencies latencies = crowd.stroll(STROLLED, PACE);
    progress.accept(
        "%s: %.0f answers a second with %d in flight; at %d a second p50 %.1f ms, p99 %.1f ms"
            .formatted(what, perSecond, IN_FLIGHT, PACE, latencies.p50(), latencies.p99()));
    return new Side(perSecond, latencies);
  }
}
