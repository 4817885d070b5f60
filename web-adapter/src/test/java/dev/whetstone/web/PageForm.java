package dev.whetstone.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.contract.SeenForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An open form on the page: what the server sent, what was typed, and what is wrong. */
record PageForm(JsonNode form, Map<String, String> values, List<String> problems) {
  static PageForm of(JsonNode form) {
    Map<String, String> values = new LinkedHashMap<>();
    form.path("fields")
        .forEach(f -> values.put(f.path("name").asText(), f.path("initial").asText()));
    return new PageForm(form, values, List.of());
  }

  String action() {
    return form.path("action").asText();
  }

  PageForm typed(Map<String, String> byLabel) {
    Map<String, String> filled = new HashMap<>(values);
    form.path("fields")
        .forEach(f -> {
          String typed = byLabel.get(f.path("label").asText());
          if (typed != null) {
            filled.put(f.path("name").asText(), typed);
          }
        });
    return new PageForm(form, filled, List.of());
  }

  PageForm with(JsonNode newProblems) {
    List<String> words = new ArrayList<>();
    newProblems.forEach(problem -> words.add(problem.asText()));
    return new PageForm(form, values, words);
  }

  SeenForm seen() {
    List<SeenForm.Field> fields = new ArrayList<>();
    form.path("fields")
        .forEach(f ->
            fields.add(
                new SeenForm.Field(
                    f.path("label").asText(), values.getOrDefault(f.path("name").asText(), ""))));
    return new SeenForm(form.path("title").asText(), fields, problems);
  }
}
