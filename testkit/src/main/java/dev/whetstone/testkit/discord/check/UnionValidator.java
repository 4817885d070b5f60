package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.BaseJsonValidator;
import com.networknt.schema.ErrorMessageType;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonValidator;
import com.networknt.schema.ValidationMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Validates against the variant of a union that is meant. */
final class UnionValidator extends BaseJsonValidator {
  private final Choice choice;

  private UnionValidator(UnionKeyword.Place place, Choice choice) {
    super(
        place.location(),
        place.path(),
        place.node(),
        place.parent(),
        error(place.keyword().getValue()),
        place.keyword(),
        place.context(),
        false);
    this.choice = choice;
  }

  static JsonValidator orNull(UnionKeyword.Place place) {
    JsonSchema rest = place.itself();
    return new UnionValidator(
        place,
        (self, context, node, root, at) ->
            node.isNull() ? Set.of() : rest.validate(context, node, root, at));
  }

  static JsonValidator byType(UnionKeyword.Place place) {
    Map<String, JsonSchema> variants = new HashMap<>();
    place.node().fieldNames().forEachRemaining(type -> variants.put(type, place.variant(type)));
    return new UnionValidator(
        place,
        (self, context, node, root, at) -> {
          JsonSchema meant = variants.get(node.path("type").asText());
          return meant == null
              ? self.noSuchVariant(node, at)
              : meant.validate(context, node, root, at);
        });
  }

  /** The variant that is least wrong is the one that was meant. */
  static JsonValidator best(UnionKeyword.Place place) {
    List<JsonSchema> variants =
        IntStream.range(0, place.node().size()).mapToObj(place::variant).toList();
    return new UnionValidator(
        place,
        (self, context, node, root, at) -> {
          Set<ValidationMessage> least = variants.getFirst().validate(context, node, root, at);
          for (int i = 1; i < variants.size() && !least.isEmpty(); i++) {
            Set<ValidationMessage> next = variants.get(i).validate(context, node, root, at);
            least = weight(next) < weight(least) ? next : least;
          }
          return least;
        });
  }

  @Override
  public Set<ValidationMessage> validate(
      ExecutionContext context, JsonNode node, JsonNode root, JsonNodePath at) {
    return choice.validate(this, context, node, root, at);
  }

  private Set<ValidationMessage> noSuchVariant(JsonNode node, JsonNodePath at) {
    return Set.of(
        message()
            .instanceNode(node)
            .instanceLocation(at)
            .message("no such variant")
            .failFast(false)
            .build());
  }

  /** Too long a text is a text all the same, and no bad number. */
  private static long weight(Set<ValidationMessage> problems) {
    return problems.size() + problems.stream().filter(p -> p.getType().equals("type")).count();
  }

  private static ErrorMessageType error(String keyword) {
    return () -> keyword;
  }

  private interface Choice {
    Set<ValidationMessage> validate(
        UnionValidator self,
        ExecutionContext context,
        JsonNode node,
        JsonNode root,
        JsonNodePath at);
  }
}
