package dev.whetstone.testkit.slack.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The definitions of the schema that comes with this kit, by name. */
final class Definitions {
  private static final String ID = "https://slack.invalid/api.json";
  private static final int MOST = 5;
  private final SchemaValidatorsConfig config =
      SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
  private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();
  private final JsonSchemaFactory factory;

  Definitions() {
    JsonNode document = document();
    factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            f ->
                f.schemaLoaders(
                    l -> l.schemas(iri -> iri.equals(ID) ? document.toString() : null)));
  }

  private static JsonNode document() {
    try (InputStream in =
        Definitions.class.getResourceAsStream("/dev/whetstone/testkit/slack/api.schema.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The schema of Slack's API is not there", e);
    }
  }

  /** What is wrong by the definition of that name, a few remarks at most. */
  List<String> problems(String definition, JsonNode value) {
    return compiled.computeIfAbsent(definition, this::compile).validate(value).stream()
        .limit(MOST)
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private JsonSchema compile(String name) {
    JsonSchema schema = factory.getSchema(SchemaLocation.of(ID + "#/$defs/" + name), config);
    schema.initializeValidators();
    return schema;
  }
}
