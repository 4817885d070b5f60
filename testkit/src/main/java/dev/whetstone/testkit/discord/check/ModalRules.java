package dev.whetstone.testkit.discord.check;

import java.util.ArrayList;
import java.util.List;

/** What Discord asks of a modal beyond its document. */
final class ModalRules {
  private static final int ROW = 1;
  private static final int MOST = 5;

  private ModalRules() {}

  static List<Problem> check(Part modal) {
    Part components = modal.at("components");
    List<Problem> problems = new ArrayList<>(ComponentRules.check(components));
    if (components.json().size() > MOST) {
      problems.add(
          components.problem(
              "BASE_TYPE_BAD_LENGTH", "Must be between 1 and " + MOST + " in length."));
    }
    components
        .items()
        .filter(component -> component.integer("type") == ROW)
        .flatMap(row -> row.at("components").items())
        .filter(input -> !input.has("label")) // A Label component brings its own.
        .forEach(input -> problems.add(Problem.required(input.at("label").path())));
    return problems;
  }
}
