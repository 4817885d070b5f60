package dev.whetstone.testkit.discord.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Discord asks of the components of a message or a modal together. */
final class ComponentRules {
  private static final int ROW = 1;
  private static final int BUTTON = 2;
  private static final int MOST = 40;

  private ComponentRules() {}

  static List<Problem> check(Part components) {
    List<Problem> problems = new ArrayList<>(customIds(components));
    if (all(components).count() > MOST) {
      problems.add(
          components.problem(
              "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
              "Total number of components exceeds maximum of " + MOST));
    }
    all(components)
        .filter(c -> c.integer("type") == BUTTON)
        .forEach(button -> problems.addAll(ButtonRules.check(button)));
    all(components)
        .filter(c -> c.integer("type") == ROW)
        .forEach(row -> problems.addAll(width(row.at("components"))));
    return problems;
  }

  /** The components, those within others included. */
  static Stream<Part> all(Part components) {
    return components.items().flatMap(ComponentRules::withInner);
  }

  private static Stream<Part> withInner(Part component) {
    Stream<Part> single =
        Stream.of("accessory", "component")
            .filter(component::has)
            .flatMap(field -> withInner(component.at(field)));
    return Stream.of(Stream.of(component), all(component.at("components")), single)
        .flatMap(part -> part);
  }

  private static List<Problem> customIds(Part components) {
    Set<String> seen = new HashSet<>();
    return all(components)
        .filter(component -> component.has("custom_id"))
        .filter(component -> !seen.add(component.text("custom_id")))
        .map(component ->
            component
                .at("custom_id")
                .problem(
                    "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated"))
        .toList();
  }

  /** Five buttons fill a row, and so does anything else alone. */
  private static List<Problem> width(Part row) {
    boolean buttons = row.items().allMatch(c -> c.integer("type") == BUTTON);
    return buttons
        ? List.of()
        : row.items()
            .skip(1)
            .map(component ->
                component.problem(
                    "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                    "The specified component exceeds the maximum width"))
            .toList();
  }
}
