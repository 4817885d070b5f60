package dev.whetstone.testkit.slack;

import dev.whetstone.testkit.web.Json;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A fake Slack as a program of its own: {@code [--port N] [--http URL] [--unlimited]
 * [--unchecked]}. It has one workspace with an admin, a member and a channel with the bot in it,
 * prints one line of JSON with what one needs to know, and runs until it is stopped.
 */
public final class FakeSlackMain {
  private FakeSlackMain() {}

  public static void main(String[] args) throws InterruptedException {
    System.setProperty("logback.configurationFile", "dev/whetstone/testkit/bench/logback.xml");
    FakeSlack slack;
    try {
      slack = FakeSlack.start(options(List.of(args)));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(slack::close));
    int http = List.of(args).indexOf("--http");
    if (http >= 0) {
      slack.control().deliverTo(args[http + 1]);
    }
    SlackControl control = slack.control();
    String team = control.addTeam("Fake Team");
    String channel = control.addChannel(team, "general", false);
    control.inviteBot(team, channel);
    System.out.println(
        Json.object()
            .put("api", slack.api())
            .put("control", slack.controlAddress())
            .put("appToken", slack.appToken())
            .put("botToken", control.install(team))
            .put("signingSecret", slack.signingSecret())
            .put("clientId", slack.clientId())
            .put("clientSecret", slack.clientSecret())
            .put("team", team)
            .put("channel", channel)
            .put("admin", control.addUser(team, "Ada Admin", true))
            .put("member", control.addUser(team, "Max Member", false)));
    new CountDownLatch(1).await();
  }

  static FakeSlackOptions options(List<String> args) {
    FakeSlackOptions options = FakeSlackOptions.USUAL.limiting(true);
    for (int i = 0; i < args.size(); i++) {
      options =
          switch (args.get(i)) {
            case "--port" -> options.onPort(Integer.parseInt(value(args, ++i, "\\d{1,5}")));
            case "--http" -> {
              value(args, ++i, "https?://.+");
              yield options;
            }
            case "--unlimited" -> options.limiting(false);
            case "--unchecked" -> options.checking(false);
            default ->
                throw new IllegalArgumentException(
                    "There is no option %s: choose from --port N, --http URL, --unlimited, --unchecked."
                        .formatted(args.get(i)));
          };
    }
    return options;
  }

  private static String value(List<String> args, int at, String form) {
    if (at >= args.size() || !args.get(at).matches(form)) {
      throw new IllegalArgumentException(args.get(at - 1) + " needs a value after it.");
    }
    return args.get(at);
  }
}
