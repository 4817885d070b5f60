package dev.whetstone.app;

import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.Checkup;
import dev.whetstone.core.chat.Finding;
import dev.whetstone.core.chat.OpenedBySetting;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.PlatformProvider;
import java.util.List;
import java.util.Optional;

/** A chat platform on paper, to run the program with; its token says how it behaves. */
public final class PaperProvider implements PlatformProvider, Checkup, OpenedBySetting {
  /** Accepted. */
  static final String GOOD = "good-token-of-paper";

  /** Refused at the start. */
  static final String WRONG = "wrong-token-of-paper";

  /** Makes the platform fail while it quotes the token, as libraries do. */
  static final String LEAKY = "leaky-token-of-paper";

  private static final String SETTING = "paper.token";

  @Override
  public List<String> settings() {
    return List.of(SETTING);
  }

  @Override
  public Optional<ChatPlatform> open(PlatformContext context) {
    return context.setting(SETTING).map(token -> new PaperPlatform(token, context));
  }

  @Override
  public List<Finding> check(PlatformContext context) {
    return context
        .setting(SETTING)
        .map(token ->
            token.equals(GOOD)
                ? Finding.fine("Paper: the token is valid, at " + context.clock().instant())
                : Finding.problem("Paper: it refuses the token " + token, "Buy another one."))
        .stream()
        .toList();
  }
}
