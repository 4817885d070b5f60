package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A piece of a body and where it stands in it. */
record Part(List<String> path, JsonNode json) {
  static Part of(JsonNode body) {
    return new Part(List.of(), body);
  }

  Part at(String name) {
    return new Part(below(name), json.path(name));
  }

  /** The items of an array; none of anything else. */
  Stream<Part> items() {
    return json.isArray()
        ? IntStream.range(0, json.size())
            .mapToObj(i -> new Part(below(Integer.toString(i)), json.get(i)))
        : Stream.empty();
  }

  int integer(String name) {
    return json.path(name).asInt();
  }

  String text(String name) {
    return json.path(name).asText("");
  }

  boolean yes(String name) {
    return json.path(name).asBoolean();
  }

  /** Whether there is something: not null, not blank, not an empty list. */
  boolean has(String name) {
    JsonNode value = json.path(name);
    return value.isContainerNode()
        ? !value.isEmpty()
        : !value.isMissingNode() && !value.isNull() && !value.asText().isBlank();
  }

  /** Characters as Discord counts them. */
  int length(String name) {
    String text = text(name);
    return text.codePointCount(0, text.length());
  }

  Problem problem(String code, String message) {
    return new Problem(path, code, message);
  }

  private List<String> below(String name) {
    List<String> below = new ArrayList<>(path);
    below.add(name);
    return below;
  }
}
