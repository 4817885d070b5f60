package dev.whetstone.testkit.discord;

import dev.whetstone.testkit.web.Json;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A fake Discord as a program of its own: {@code [--port N] [--guilds N] [--shards N] [--unlimited]
 * [--unchecked]}. It prints one line of JSON with its addresses and the token and runs until it is
 * stopped.
 */
public final class FakeDiscordMain {
  private FakeDiscordMain() {}

  public static void main(String[] args) throws InterruptedException {
    System.setProperty("logback.configurationFile", "dev/whetstone/testkit/bench/logback.xml");
    FakeDiscord discord;
    try {
      discord = FakeDiscord.start(options(List.of(args)));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(discord::close));
    System.out.println(
        Json.object()
            .put("api", discord.api())
            .put("gateway", discord.gateway())
            .put("control", discord.controlAddress())
            .put("token", discord.token())
            .put("applicationId", discord.applicationId()));
    new CountDownLatch(1).await();
  }

  static FakeDiscordOptions options(List<String> args) {
    FakeDiscordOptions options = FakeDiscordOptions.USUAL.limiting(true);
    for (int i = 0; i < args.size(); i++) {
      options =
          switch (args.get(i)) {
            case "--port" -> options.onPort(number(args, ++i));
            case "--guilds" -> options.withGuilds(number(args, ++i));
            case "--shards" -> options.requiringShards(number(args, ++i));
            case "--unlimited" -> options.limiting(false);
            case "--unchecked" -> options.checking(false);
            default ->
                throw new IllegalArgumentException(
                    "There is no option %s: choose from --port N, --guilds N, --shards N,"
                            .formatted(args.get(i))
                        + " --unlimited, --unchecked.");
          };
    }
    return options;
  }

  private static int number(List<String> args, int at) {
    if (at >= args.size() || !args.get(at).matches("\\d{1,5}")) {
      throw new IllegalArgumentException(args.get(at - 1) + " needs a number after it.");
    }
    return Integer.parseInt(args.get(at));
  }
}
