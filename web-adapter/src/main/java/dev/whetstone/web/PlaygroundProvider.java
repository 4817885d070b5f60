package dev.whetstone.web;

import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.PlatformProvider;
import dev.whetstone.core.chat.StartFailure;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens the playground where the setting {@code playground.port} is given (0 takes any free port);
 * {@code playground.data} is the folder for its messages; {@code playground.first-run} holds lines
 * that the first member types in the first channel where there are no messages yet.
 */
public final class PlaygroundProvider implements PlatformProvider {
  private static final int HIGHEST_PORT = 65_535;

  @Override
  public Optional<ChatPlatform> open(PlatformContext context) {
    return context.setting("playground.port").map(port -> open(context, port(port)));
  }

  private static Playground open(PlatformContext context, int port) {
    String folder =
        context
            .setting("playground.data")
            .orElseThrow(() ->
                new StartFailure(
                    "The playground has no folder for its messages."
                        + " Name one with the setting playground.data."));
    return Playground.open(Path.of(folder), port, context);
  }

  private static int port(String setting) {
    if (!setting.matches("\\d{1,5}") || Integer.parseInt(setting) > HIGHEST_PORT) {
      throw new StartFailure(
          "The port %s is not a number from 0 to 65535. Choose another with --port."
              .formatted(setting));
    }
    return Integer.parseInt(setting);
  }
}
