package dev.whetstone.web.card;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.chat.Form;

/** Forms as the page reads them. */
public final class FormJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FormJson() {}

  public static ObjectNode render(Form form) {
    ArrayNode fields = NODES.arrayNode();
    form.fields().forEach(field -> fields.add(field(field)));
    return NODES
        .objectNode()
        .put("action", form.action().encoded())
        .put("title", form.title())
        .put("submit", form.submitLabel())
        .set("fields", fields);
  }

  private static ObjectNode field(Form.Field field) {
    ObjectNode json =
        NODES
            .objectNode()
            .put("name", field.name())
            .put("label", field.label())
            .put("hint", field.hint())
            .put("required", field.required())
            .put("initial", field.initial());
    return switch (field.kind()) {
      case Form.Kind.Line(int max) -> json.put("kind", "line").put("max", max);
      case Form.Kind.Lines(int max) -> json.put("kind", "lines").put("max", max);
      case Form.Kind.OneOf oneOf -> {
        oneOf.values().forEach(json.put("kind", "one-of").withArray("values")::add);
        yield json;
      }
    };
  }
}
