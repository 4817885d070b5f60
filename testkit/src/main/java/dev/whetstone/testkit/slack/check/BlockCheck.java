package dev.whetstone.testkit.slack.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at each block by itself, so that remarks are about it. */
final class BlockCheck {
  /** All in all, measured by others; Slack does not document it. */
  private static final int LONGEST = 13_200;

  /** Flags that Slack's own SDK for Java sends along as false, and Slack takes. */
  private static final Set<String> STYLES = Set.of("bold", "italic", "strike", "code", "underline");

  private final Definitions definitions;

  BlockCheck(Definitions definitions) {
    this.definitions = definitions;
  }

  /** What is wrong with the blocks of a message or view. */
  List<String> problems(JsonNode blocks, int most) {
    if (!blocks.isArray()) {
      return List.of("must be an array [json-pointer:/blocks]");
    }
    List<String> problems = new ArrayList<>();
    if (blocks.size() > most) {
      problems.add("no more than %d items allowed [json-pointer:/blocks]".formatted(most));
    }
    Set<String> blockIds = new HashSet<>();
    for (JsonNode block : blocks) {
      tidy(block);
      problems.addAll(problems(block));
      if (block.hasNonNull("block_id") && !blockIds.add(block.path("block_id").asText())) {
        problems.add("block_id is not unique: " + block.path("block_id").asText());
      }
    }
    return problems;
  }

  static boolean isTooLong(JsonNode blocks) {
    return blocks.toString().length() > 4 * LONGEST || words(blocks) > LONGEST;
  }

  private static int words(JsonNode node) {
    int own = node.path("text").isTextual() ? node.path("text").asText().length() : 0;
    return own + node.valueStream().mapToInt(BlockCheck::words).sum();
  }

  private List<String> problems(JsonNode block) {
    List<String> problems = definitions.problems("KnownBlock", block);
    Set<String> actions = new HashSet<>();
    for (JsonNode element : block.path("elements")) {
      if (element.hasNonNull("action_id") && !actions.add(element.path("action_id").asText())) {
        return List.of("action_id is not unique: " + element.path("action_id").asText());
      }
    }
    return problems;
  }

  private static void tidy(JsonNode node) {
    if (node.path("style") instanceof ObjectNode style) {
      List<String> idle =
          style
              .propertyStream()
              .filter(p -> !STYLES.contains(p.getKey()) && !p.getValue().asBoolean())
              .map(java.util.Map.Entry::getKey)
              .toList();
      style.remove(idle);
    }
    node.valueStream().forEach(BlockCheck::tidy);
  }
}
