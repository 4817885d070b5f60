package dev.whetstone.testkit.discord.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.contract.SeenForm;
import dev.whetstone.testkit.discord.interaction.Interaction;
import dev.whetstone.testkit.web.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A modal that a user has open. */
record OpenForm(Interaction cause, ObjectNode modal) {
  private static final int ROW = 1;
  private static final int LABEL = 18;

  SeenForm seen() {
    return new SeenForm(
        modal.path("title").asText(),
        fields().stream().map(f -> new SeenForm.Field(f.label(), f.shown())).toList(),
        List.of());
  }

  /** What is sent when the user has typed this over what was there. */
  ObjectNode sent(Map<String, String> typedByLabel) {
    List<String> labels = fields().stream().map(FormField::label).toList();
    for (String label : typedByLabel.keySet()) {
      if (!labels.contains(label)) {
        throw new AssertionError("The form has no field " + label + ", only " + labels + ".");
      }
    }
    ObjectNode data = Json.object().put("custom_id", modal.path("custom_id").asText());
    ArrayNode components = data.putArray("components");
    int number = 0;
    for (JsonNode outer : modal.path("components")) {
      ObjectNode sent = components.addObject().put("type", outer.path("type").asInt());
      sent.put("id", outer.path("id").asInt(++number));
      number = sendInner(outer, sent, typedByLabel, number);
    }
    return data;
  }

  private static int sendInner(
      JsonNode outer, ObjectNode sent, Map<String, String> typed, int number) {
    int next = number;
    if (outer.path("type").asInt() == ROW) {
      ArrayNode inner = sent.putArray("components");
      for (JsonNode component : outer.path("components")) {
        inner.add(field(component, Optional.empty()).sent(typed, ++next));
      }
    } else if (outer.path("type").asInt() == LABEL) {
      sent.set("component", labelled(outer).sent(typed, ++next));
    }
    return next;
  }

  private List<FormField> fields() {
    List<FormField> fields = new ArrayList<>();
    for (JsonNode outer : modal.path("components")) {
      switch (outer.path("type").asInt()) {
        case ROW ->
            outer
                .path("components")
                .valueStream()
                .forEach(c -> fields.add(field(c, Optional.empty())));
        case LABEL -> fields.add(labelled(outer));
        default -> {} // text between the fields
      }
    }
    return fields;
  }

  private static FormField labelled(JsonNode label) {
    return field(label.path("component"), Json.text(label, "label"));
  }

  private static FormField field(JsonNode component, Optional<String> label) {
    String own = component.path("label").asText();
    return new FormField(label.orElse(own), component);
  }
}
