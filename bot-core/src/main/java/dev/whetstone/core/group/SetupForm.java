package dev.whetstone.core.group;

import static java.util.stream.Collectors.toMap;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.AdminsOnly;
import dev.whetstone.core.command.FormHandler;
import java.util.Map;

/** Takes the form of {@code /setup}. */
public final class SetupForm implements FormHandler {
  private final Setup setup;

  public SetupForm(Setup setup) {
    this.setup = setup;
  }

  @Override
  public String route() {
    return Setup.ROUTE;
  }

  @Override
  public Reply submit(Origin origin, ActionId action, Map<String, String> fields) {
    AdminsOnly.check(origin, Setup.ROUTE);
    Map<String, String> words = setup.words(origin, known(fields));
    Map<String, Refusal> problems = setup.text().problems(words);
    return problems.isEmpty()
        ? new Reply.ToMember(setup.save(origin, words))
        : new Reply.RejectForm(
            problems.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, e -> text(e.getValue()))));
  }

  private static Map<String, String> known(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(f -> SettingsText.NAMES.contains(f.getKey()))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String text(Refusal refusal) {
    return refusal.problem() + " " + refusal.advice();
  }
}
