package dev.whetstone.testkit.slack.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.api.Contents;
import dev.whetstone.testkit.slack.api.ResponseUrls;
import dev.whetstone.testkit.slack.api.Triggers;
import dev.whetstone.testkit.slack.event.Ack;
import dev.whetstone.testkit.slack.event.Deliveries;
import dev.whetstone.testkit.slack.event.Envelope.Kind;
import dev.whetstone.testkit.slack.world.Channel;
import dev.whetstone.testkit.slack.world.Message;
import dev.whetstone.testkit.slack.world.OpenView;
import dev.whetstone.testkit.slack.world.Team;
import dev.whetstone.testkit.slack.world.User;
import dev.whetstone.testkit.slack.world.World;
import dev.whetstone.testkit.web.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What users do and see. Acts are done when the app has acknowledged them. */
public final class Client {
  private final World world;
  private final Deliveries deliveries;
  private final ResponseUrls urls;
  private final Payloads payloads;
  private final Contents contents;
  private final Map<String, List<String>> problems = new ConcurrentHashMap<>();
  private final Map<String, List<String>> formProblems = new ConcurrentHashMap<>();

  public Client(World world, Deliveries deliveries, ResponseUrls urls, Triggers triggers) {
    this.world = world;
    this.deliveries = deliveries;
    this.urls = urls;
    this.payloads = new Payloads(world, triggers);
    this.contents = new Contents(world);
  }

  public CompletableFuture<Ack> command(
      Team team, User user, Channel channel, String command, String text) {
    ObjectNode payload = payloads.command(team, user, channel, command, text);
    payload.put("response_url", urls.issue(team, channel, user.id(), Optional.empty()));
    return deliveries
        .interaction(Kind.COMMAND, payload)
        .thenApply(ack -> told(ack, user, () -> shown(ack, team, user, channel)));
  }

  /** An acknowledgement may bring a message along. */
  private void shown(Ack ack, Team team, User user, Channel channel) {
    if (ack.body().hasNonNull("text") || ack.body().hasNonNull("blocks")) {
      boolean toAll = ack.body().path("response_type").asText().equals("in_channel");
      world.say(
          channel,
          contents.of(team, ack.body()),
          Optional.empty(),
          toAll ? Optional.empty() : Optional.of(user.id()));
    }
  }

  private Ack told(Ack ack, User user, Runnable then) {
    if (ack.isGood()) {
      then.run();
    } else {
      problems.computeIfAbsent(user.id(), _ -> new ArrayList<>()).add(ack.problem());
    }
    return ack;
  }

  /** What Slack itself told the user went wrong, such as {@code operation_timeout}. */
  public List<String> problems(User user) {
    return List.copyOf(problems.getOrDefault(user.id(), List.of()));
  }

  /** A button by its label; {@link AssertionError} where the user sees none. */
  public CompletableFuture<Ack> press(
      Team team, User user, Channel channel, String ts, String label) {
    ObjectNode payload = world.with(() -> pressed(team, user, channel, ts, label));
    return deliveries
        .interaction(Kind.INTERACTIVE, payload)
        .thenApply(ack -> told(ack, user, () -> {}));
  }

  /** Presses; done when the answer is there. */
  public CompletableFuture<Boolean> answered(
      Team team, User user, Channel channel, String ts, String label) {
    ObjectNode payload = world.with(() -> pressed(team, user, channel, ts, label));
    CompletableFuture<Boolean> answer = urls.answered(payload.path("response_url").asText());
    return deliveries
        .interaction(Kind.INTERACTIVE, payload)
        .thenCompose(ack ->
            ack.isGood()
                ? answer
                : CompletableFuture.failedFuture(new IllegalStateException(ack.problem())));
  }

  private ObjectNode pressed(Team team, User user, Channel channel, String ts, String label) {
    Message message =
        channel
            .find(ts)
            .filter(m -> m.isFor(user.id()))
            .orElseThrow(() -> new AssertionError("There is no message " + ts));
    Pressed button = button(message.content(), label);
    ObjectNode payload =
        payloads.press(team, user, channel, message, button.block(), button.element());
    return payload.put(
        "response_url", urls.issue(team, channel, user.id(), Optional.of(message.ts())));
  }

  private record Pressed(JsonNode block, JsonNode element) {}

  private static Pressed button(JsonNode content, String label) {
    return content
        .path("blocks")
        .valueStream()
        .flatMap(block -> controls(block).map(e -> new Pressed(block, e)))
        .filter(b -> b.element().path("text").path("text").asText().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no button " + label));
  }

  private static Stream<JsonNode> controls(JsonNode block) {
    return Stream.concat(block.path("elements").valueStream(), Stream.of(block.path("accessory")));
  }

  public CompletableFuture<Ack> pressHome(Team team, User user, String label) {
    OpenView home = homeOf(user);
    Pressed button = button(home.view(), label);
    ObjectNode payload = payloads.pressHome(team, user, home, button.block(), button.element());
    return deliveries
        .interaction(Kind.INTERACTIVE, payload)
        .thenApply(ack -> told(ack, user, () -> {}));
  }

  private OpenView homeOf(User user) {
    return world.home(user.id()).orElseThrow(() -> new AssertionError("App Home is empty"));
  }

  public CompletableFuture<Ack> shortcut(Team team, User user, String callback) {
    return deliveries
        .interaction(Kind.INTERACTIVE, payloads.shortcut(team, user, callback))
        .thenApply(ack -> told(ack, user, () -> {}));
  }

  public Optional<SeenModal> modal(User user) {
    return world.modal(user.id()).map(open -> seen(open, user));
  }

  private SeenModal seen(OpenView open, User user) {
    List<SeenModal.Field> fields = new ArrayList<>();
    for (JsonNode block : open.view().path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        fields.add(new SeenModal.Field(ModalValues.label(block), ModalValues.initial(block)));
      }
    }
    return new SeenModal(
        open.view().path("title").path("text").asText(),
        fields,
        formProblems.getOrDefault(user.id() + open.id(), List.of()));
  }

  /** Sends the open modal off with what is typed by label. */
  public CompletableFuture<Ack> submit(Team team, User user, Map<String, String> typed) {
    OpenView open =
        world.modal(user.id()).orElseThrow(() -> new AssertionError("No modal is open"));
    ObjectNode values = ModalValues.values(open.view(), typed);
    return deliveries
        .interaction(Kind.INTERACTIVE, payloads.submission(team, user, open, values))
        .thenApply(ack -> told(ack, user, () -> answered(ack.body(), open, user, typed)));
  }

  private void answered(JsonNode body, OpenView open, User user, Map<String, String> typed) {
    switch (body.path("response_action").asText()) {
      case "errors" -> {
        List<String> all = body.path("errors").valueStream().map(JsonNode::asText).toList();
        formProblems.put(user.id() + open.id(), all);
        world.update(open, holding(open.view(), typed));
      }
      case "update" -> world.update(open, (ObjectNode) body.path("view"));
      default -> world.close(open);
    }
  }

  /** Where errors come back, what was typed stays. */
  private static ObjectNode holding(ObjectNode view, Map<String, String> typed) {
    ObjectNode copy = view.deepCopy();
    for (JsonNode block : copy.path("blocks")) {
      String value = typed.get(ModalValues.label(block));
      if (value != null && block.path("element") instanceof ObjectNode element) {
        if (element.path("type").asText().equals("plain_text_input")) {
          element.put("initial_value", value);
        } else {
          element.set("initial_option", option(element, value));
        }
      }
    }
    return copy;
  }

  private static JsonNode option(JsonNode element, String value) {
    return element
        .path("options")
        .valueStream()
        .filter(o -> o.path("value").asText().equals(value))
        .findFirst()
        .orElse(Json.object());
  }

  /** The user opens App Home. */
  public CompletableFuture<Ack> openHome(Team team, User user) {
    ObjectNode event =
        Json.object()
            .put("type", "app_home_opened")
            .put("user", user.id())
            .put("channel", world.direct(team, user.id()).id())
            .put("tab", "home");
    world.home(user.id()).ifPresent(home -> event.set("view", payloads.view(team, home)));
    return event(team, event);
  }

  public Optional<Seen> home(User user) {
    return world.home(user.id()).map(home -> Screen.read("", home.view(), true, ""));
  }

  /** Any event of that workspace. */
  public CompletableFuture<Ack> event(Team team, ObjectNode event) {
    return deliveries.event(payloads.event(team, event));
  }

  /** What the user sees of a channel, oldest first, threads too. */
  public List<Seen> seen(User user, Channel channel) {
    return world.with(() ->
        channel.messages().stream()
            .filter(m -> channel.isSeenBy(user.id()) && m.isFor(user.id()))
            .map(m -> seen(channel, m))
            .toList());
  }

  private static Seen seen(Channel channel, Message message) {
    boolean hidden = message.only().isPresent() || channel.kind() == Channel.Kind.DIRECT;
    return Screen.read(message.ts(), message.content(), hidden, message.thread().orElse(""));
  }
}
