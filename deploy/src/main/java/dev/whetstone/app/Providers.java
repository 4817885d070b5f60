package dev.whetstone.app;

import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.Checkup;
import dev.whetstone.core.chat.Finding;
import dev.whetstone.core.chat.OpenedBySetting;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.PlatformProvider;
import dev.whetstone.core.chat.StartFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The adapters that this build has. */
record Providers(List<PlatformProvider> all) {
  static Providers found() {
    return new Providers(
        ServiceLoader.load(PlatformProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /** Those platforms that the settings ask for. */
  List<ChatPlatform> open(PlatformContext context) {
    return all.stream().map(provider -> provider.open(context)).flatMap(Optional::stream).toList();
  }

  /** What each provider that can tell says of its platform. */
  List<Finding> check(PlatformContext context) {
    return all.stream()
        .filter(Checkup.class::isInstance)
        .flatMap(provider -> check((Checkup) provider, context).stream())
        .toList();
  }

  private static List<Finding> check(Checkup checkup, PlatformContext context) {
    try {
      return checkup.check(context);
    } catch (StartFailure e) {
      return List.of(
          Finding.problem("Chat platforms: a setting is wrong", String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      String name = checkup.getClass().getSimpleName();
      return List.of(
          Finding.problem(
              "Chat platforms: %s failed with %s".formatted(name, e.getClass().getSimpleName()),
              "Check the settings of that platform."));
    }
  }

  /** Whether the settings ask for any platform. */
  boolean asked(Map<String, String> settings) {
    return all.stream()
        .filter(OpenedBySetting.class::isInstance)
        .flatMap(provider -> ((OpenedBySetting) provider).settings().stream())
        .anyMatch(settings::containsKey);
  }

  /** What to set where no platform is asked for, in one sentence. */
  String advice() {
    String variables =
        all.stream()
            .filter(OpenedBySetting.class::isInstance)
            .map(provider ->
                Environment.variable(((OpenedBySetting) provider).settings().getFirst()))
            .sorted()
            .collect(Collectors.joining(" or "));
    return "No chat platform is configured: set the environment variable %s, as README.md describes, or try ./whetstone demo without one."
        .formatted(variables);
  }
}
