package dev.whetstone.core.adapter;

import dev.whetstone.core.chat.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form sent off: what was typed by field, and the form itself where it is still known. */
public record Sent(Optional<Form> form, Map<String, String> typed) {
  public Sent {
    typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
  }

  /** What a reader knows the field by. */
  public String label(String field) {
    return form.stream()
        .flatMap(known -> known.fields().stream())
        .filter(known -> known.name().equals(field))
        .map(Form.Field::label)
        .findFirst()
        .orElse(field);
  }

  /** The form with what was typed in it. */
  public Optional<Form> filled() {
    return form.map(empty -> {
      List<Form.Field> fields = new ArrayList<>();
      for (Form.Field field : empty.fields()) {
        fields.add(filled(field, typed.getOrDefault(field.name(), "")));
      }
      return new Form(empty.action(), empty.title(), empty.submitLabel(), fields);
    });
  }

  private static Form.Field filled(Form.Field field, String value) {
    return new Form.Field(
        field.name(), field.label(), field.hint(), field.kind(), field.required(), value);
  }
}
