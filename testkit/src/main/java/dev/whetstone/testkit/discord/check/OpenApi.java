package dev.whetstone.testkit.discord.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Discord's document: the parts of it that are kept here, corrected, and ready for validation. */
final class OpenApi {
  private static final String RESOURCE = "/dev/whetstone/testkit/discord/openapi.json";

  private final Map<String, RequestSchema> requests = new HashMap<>();

  private OpenApi(JsonNode document) {
    SchemaCompiler compiler = new SchemaCompiler(document);
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (String method : path.getValue().properties().stream().map(Map.Entry::getKey).toList()) {
        requests.put(
            key(method, path.getKey()), new RequestSchema(method, path.getKey(), compiler));
      }
    }
  }

  /** Read when first asked for. */
  static OpenApi get() {
    return Loaded.ONLY;
  }

  /** What the route takes as its body; empty where it takes none. */
  Optional<RequestSchema> request(String method, String route) {
    return Optional.ofNullable(requests.get(key(method, route)));
  }

  Set<String> requests() {
    return Set.copyOf(requests.keySet());
  }

  /** The route with its parameters unnamed: they are called one thing here and another there. */
  static String key(String method, String route) {
    return method.toUpperCase(Locale.ROOT) + ' ' + route.replaceAll("\\{[^}]*}", "{}");
  }

  private static OpenApi load() {
    try (InputStream in = OpenApi.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + RESOURCE + " on the class path.");
      }
      ObjectNode document = (ObjectNode) new ObjectMapper().readTree(in);
      Corrections.apply(document);
      return new OpenApi(Unions.told(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Loaded {
    private static final OpenApi ONLY = load();
  }
}
