package dev.whetstone.testkit.discord.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a button must have, and must not have, by its style. */
final class ButtonRules {
  private static final int LINK = 5;
  private static final int PREMIUM = 6;
  private static final Set<String> SCHEMES = Set.of("http", "https", "discord");

  private ButtonRules() {}

  static List<Problem> check(Part button) {
    String needed =
        switch (button.integer("style")) {
          case LINK -> "url";
          case PREMIUM -> "sku_id";
          default -> "custom_id";
        };
    List<Problem> problems = new ArrayList<>(target(button, needed));
    if (needed.equals("url") && button.has("url")) {
      problems.addAll(scheme(button.at("url")));
    }
    if (needed.equals("sku_id")) {
      problems.addAll(nothingOf(button, "label", "emoji"));
    } else if (!button.has("label") && !button.has("emoji")) {
      problems.add(Problem.required(button.at("label").path()));
    }
    return problems;
  }

  private static List<Problem> target(Part button, String needed) {
    List<Problem> problems = new ArrayList<>();
    if (!button.has(needed)) {
      String words = "A %s is required".formatted(needed.replace('_', ' '));
      String code = "BUTTON_COMPONENT_%s_REQUIRED".formatted(needed.toUpperCase(Locale.ROOT));
      problems.add(button.at(needed).problem(code, words));
    }
    String[] others =
        Stream.of("custom_id", "url", "sku_id")
            .filter(field -> !field.equals(needed))
            .toArray(String[]::new);
    problems.addAll(nothingOf(button, others));
    return problems;
  }

  private static List<Problem> nothingOf(Part button, String... fields) {
    return Stream.of(fields)
        .filter(button::has)
        .map(field ->
            button
                .at(field)
                .problem(
                    "BUTTON_COMPONENT_FIELD_NOT_ALLOWED",
                    "A button of this style cannot have a " + field.replace('_', ' ')))
        .toList();
  }

  private static List<Problem> scheme(Part url) {
    String address = url.json().asText();
    int colon = address.indexOf(':');
    if (colon < 1) {
      return List.of(url.problem("URL_TYPE_INVALID_URL", "Not a well formed URL."));
    }
    String scheme = address.substring(0, colon);
    if (SCHEMES.contains(scheme)) {
      return List.of();
    }
    String words =
        "Scheme \"%s\" is not supported. Scheme must be one of ('http', 'https', 'discord')."
            .formatted(scheme);
    return List.of(url.problem("URL_TYPE_INVALID_SCHEME", words));
  }
}
