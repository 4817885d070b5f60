package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What one request takes as its body. */
final class RequestSchema {
  private final String method;
  private final SchemaPart definition;
  private final Supplier<JsonSchema> schema;
  private final SchemaProblems problems;

  RequestSchema(String method, String path, SchemaCompiler compiler) {
    String pointer =
        "/paths/%s/%s/requestBody/content/application~1json/schema"
            .formatted(path.replace("~", "~0").replace("/", "~1"), method);
    this.method = method;
    this.definition = new SchemaPart(compiler.document(), compiler.document().at(pointer));
    this.schema = new Once<>(() -> compiler.compile(pointer));
    this.problems = new SchemaProblems(compiler.document());
  }

  String method() {
    return method;
  }

  SchemaPart definition() {
    return definition;
  }

  Checked check(JsonNode body) {
    Set<ValidationMessage> found = schema.get().validate(body);
    if (found.isEmpty()) {
      return new Checked(body, List.of());
    }
    JsonNode read = Coercion.of(body, found);
    return new Checked(read, problems.of(schema.get().validate(read)));
  }
}
