package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.whetstone.core.chat.AppManifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The manifests in {@code deploy/} are those that the commands make. To write them anew, run this
 * test with the environment variable {@code WHETSTONE_WRITE}.
 */
final class ManifestTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FOLDER = ROOT.resolve("deploy");
  private static final ObjectMapper JSON = new ObjectMapper();

  @AutoClose private final SlackBot bot = new SlackBot("2026-11-25T07:00:00Z");
  private final Map<String, String> made = made();

  private Map<String, String> made() {
    Map<String, String> all = new TreeMap<>();
    Providers.found().all().stream()
        .filter(AppManifest.class::isInstance)
        .forEach(p -> all.putAll(((AppManifest) p).manifests(bot.process().catalog())));
    return all;
  }

  @Test
  void filesAreInStepWithTheCommands() throws IOException {
    assertEquals(Set.of("slack-app-manifest.yaml", "slack-app-manifest-http.yaml"), made.keySet());
    for (Map.Entry<String, String> manifest : made.entrySet()) {
      Path file = FOLDER.resolve(manifest.getKey());
      if (System.getenv("WHETSTONE_WRITE") != null) {
        Files.writeString(file, manifest.getValue());
      }
      assertEquals(manifest.getValue(), Files.readString(file), file::toString);
    }
  }

  @Test
  void slackTakesThem() throws IOException {
    JsonSchema schema = schema();
    for (String text : made.values()) {
      JsonNode manifest = JSON.valueToTree(yaml(text));
      assertEquals(Set.of(), schema.validate(manifest), text);
      String hint = manifest.at("/features/slash_commands/0/usage_hint").asText();
      assertEquals(bot.process().commands(), Set.of(hint.split(" \\| ")));
    }
  }

  @Test
  void theReadmeGivesAReasonForEachScope() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    JsonNode manifest = JSON.valueToTree(yaml(made.get("slack-app-manifest.yaml")));
    List<String> scopes =
        manifest.at("/oauth_config/scopes/bot").valueStream().map(JsonNode::asText).toList();
    scopes.forEach(
        scope -> assertTrue(readme.contains("| `" + scope + "` | "), scope + " has no reason"));
  }

  private static Object yaml(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in = ManifestTest.class.getResourceAsStream("/slack-manifest.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
    }
  }
}
