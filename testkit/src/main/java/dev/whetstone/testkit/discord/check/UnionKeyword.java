package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbstractKeyword;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonValidator;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.ValidationContext;

/** One of the keywords of {@link Unions}, told to the validator. */
final class UnionKeyword extends AbstractKeyword {
  private final Reader reader;

  UnionKeyword(String name, Reader reader) {
    super(name);
    this.reader = reader;
  }

  @Override
  public JsonValidator newValidator(
      SchemaLocation location,
      JsonNodePath path,
      JsonNode node,
      JsonSchema parent,
      ValidationContext context) {
    return reader.read(new Place(location, path, node, parent, context, this));
  }

  interface Reader {
    JsonValidator read(Place place);
  }

  /** Where in the schema the keyword stands. */
  record Place(
      SchemaLocation location,
      JsonNodePath path,
      JsonNode node,
      JsonSchema parent,
      ValidationContext context,
      UnionKeyword keyword) {
    /** The schema that the keyword holds under the name. */
    JsonSchema variant(String name) {
      return context.newSchema(location.append(name), path.append(name), node.get(name), parent);
    }

    JsonSchema variant(int index) {
      return context.newSchema(location.append(index), path.append(index), node.get(index), parent);
    }

    JsonSchema itself() {
      return context.newSchema(location, path, node, parent);
    }
  }
}
