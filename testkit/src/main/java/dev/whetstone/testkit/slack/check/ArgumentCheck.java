package dev.whetstone.testkit.slack.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a method's arguments as Slack does, with the names of Slack's errors. */
public final class ArgumentCheck {
  private static final int MESSAGE_BLOCKS = 50;
  private static final int VIEW_BLOCKS = 100;
  private static final Map<String, String> ARGUMENTS =
      Map.of(
          "chat.postMessage", "ChatPostMessageArguments",
          "chat.postEphemeral", "ChatPostEphemeralArguments",
          "chat.update", "ChatUpdateArguments",
          "views.open", "ViewsOpenArguments",
          "views.push", "ViewsPushArguments",
          "views.update", "ViewsUpdateArguments",
          "views.publish", "ViewsPublishArguments");

  private final Definitions definitions = new Definitions();
  private final BlockCheck blocks = new BlockCheck(definitions);

  /** What Slack answers. */
  public record Problem(String error, List<String> remarks) {
    public Problem {
      remarks = List.copyOf(remarks);
    }
  }

  public Optional<Problem> check(String method, ObjectNode arguments) {
    Optional<Problem> inBlocks = message(arguments).or(() -> view(arguments));
    if (inBlocks.isPresent() || !ARGUMENTS.containsKey(method)) {
      return inBlocks;
    }
    ObjectNode rest = arguments.deepCopy();
    // Every method takes these.
    rest.remove(List.of("token", "team_id"));
    List<String> remarks = definitions.problems(ARGUMENTS.get(method), rest);
    return remarks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Problem("invalid_arguments", remarks));
  }

  /** What is wrong with the blocks of a message, such as one sent to a response_url. */
  public Optional<Problem> message(JsonNode message) {
    JsonNode all = message.path("blocks");
    if (all.isMissingNode()) {
      return Optional.empty();
    }
    if (BlockCheck.isTooLong(all)) {
      return Optional.of(new Problem("msg_blocks_too_long", List.of()));
    }
    return problem("invalid_blocks", blocks.problems(all, MESSAGE_BLOCKS));
  }

  /** What is wrong with a view, such as one that an acknowledgement brings. */
  public Optional<Problem> view(JsonNode arguments) {
    JsonNode view = arguments.path("view");
    if (view.isMissingNode()) {
      return Optional.empty();
    }
    Optional<Problem> inBlocks =
        problem("invalid_arguments", blocks.problems(view.path("blocks"), VIEW_BLOCKS));
    String kind = view.path("type").asText().equals("home") ? "HomeView" : "ModalView";
    return inBlocks.or(() -> problem("invalid_arguments", definitions.problems(kind, view)));
  }

  private static Optional<Problem> problem(String error, List<String> remarks) {
    return remarks.isEmpty() ? Optional.empty() : Optional.of(new Problem(error, remarks));
  }

  /** The body of Slack's answer. */
  public static ObjectNode answer(Problem problem) {
    ObjectNode body = Json.object().put("ok", false).put("error", problem.error());
    if (!problem.remarks().isEmpty()) {
      ObjectNode more = body.putObject("response_metadata");
      more.set(
          "messages", Json.texts(problem.remarks().stream().map(r -> "[ERROR] " + r).toList()));
    }
    return body;
  }
}
