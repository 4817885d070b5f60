package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes validators of parts of the document. */
final class SchemaCompiler {
  private static final String ID = "https://discord.invalid/openapi.json";

  /** What the document says beside its schemas, and nothing has to be checked against. */
  private static final List<String> DESCRIPTIVE =
      List.of("openapi", "info", "paths", "components", "x-discord-union");

  private final JsonNode document;
  private final SchemaValidatorsConfig config =
      SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
  private final JsonSchemaFactory factory;

  SchemaCompiler(JsonNode document) {
    this.document = document;
    this.factory =
        JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012))
            .metaSchema(withUnions())
            .defaultMetaSchemaIri(JsonMetaSchema.getV202012().getIri())
            .schemaLoaders(
                loaders -> loaders.schemas(iri -> iri.equals(ID) ? document.toString() : null))
            .build();
  }

  JsonNode document() {
    return document;
  }

  /** A validator of the part at a JSON pointer. */
  JsonSchema compile(String pointer) {
    JsonSchema schema = factory.getSchema(SchemaLocation.of(ID + '#' + escaped(pointer)), config);
    schema.initializeValidators();
    return schema;
  }

  private static String escaped(String pointer) {
    return URLEncoder.encode(pointer, StandardCharsets.UTF_8)
        .replace("%2F", "/")
        .replace("%7E", "~");
  }

  private static JsonMetaSchema withUnions() {
    return JsonMetaSchema.builder(JsonMetaSchema.getV202012())
        .keywords(DESCRIPTIVE.stream().map(NonValidationKeyword::new).toList())
        .keyword(new UnionKeyword(Unions.OR_NULL, UnionValidator::orNull))
        .keyword(new UnionKeyword(Unions.BY_TYPE, UnionValidator::byType))
        .keyword(new UnionKeyword(Unions.BEST, UnionValidator::best))
        .build();
  }
}
