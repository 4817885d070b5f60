package dev.whetstone.testkit.memory;

import dev.whetstone.core.chat.Form;
import dev.whetstone.testkit.contract.SeenForm;
import dev.whetstone.testkit.memory.MemoryChat.OpenForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Forms as they are filled in. Values go by field name, people see labels. */
final class MemoryForms {
  private MemoryForms() {}

  static Map<String, String> initial(Form form) {
    return form.fields().stream().collect(Collectors.toMap(Form.Field::name, Form.Field::initial));
  }

  static OpenForm rejected(OpenForm open, Map<String, String> problems, Fault fault) {
    Map<String, String> values =
        fault == Fault.DROPS_TYPED_TEXT ? initial(open.form()) : open.values();
    return new OpenForm(open.form(), values, List.copyOf(problems.values()));
  }

  static OpenForm typed(OpenForm open, Map<String, String> byLabel) {
    Map<String, String> values = new HashMap<>(open.values());
    for (Form.Field field : open.form().fields()) {
      values.computeIfPresent(
          field.name(), (name, old) -> byLabel.getOrDefault(field.label(), old));
    }
    return new OpenForm(open.form(), Map.copyOf(values), List.of());
  }

  static SeenForm seen(OpenForm open) {
    return new SeenForm(
        open.form().title(),
        open.form().fields().stream()
            .map(f -> new SeenForm.Field(f.label(), open.values().getOrDefault(f.name(), "")))
            .toList(),
        open.problems());
  }
}
