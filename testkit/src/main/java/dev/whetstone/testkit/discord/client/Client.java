package dev.whetstone.testkit.discord.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.contract.SeenForm;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.discord.command.Commands;
import dev.whetstone.testkit.discord.interaction.Forms;
import dev.whetstone.testkit.discord.interaction.Interaction;
import dev.whetstone.testkit.discord.interaction.Interaction.Act;
import dev.whetstone.testkit.discord.interaction.Interaction.Kind;
import dev.whetstone.testkit.discord.interaction.Interactions;
import dev.whetstone.testkit.discord.markdown.Markdown;
import dev.whetstone.testkit.discord.message.Draft;
import dev.whetstone.testkit.discord.message.Messages;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Guild;
import dev.whetstone.testkit.discord.world.Message;
import dev.whetstone.testkit.discord.world.Permission;
import dev.whetstone.testkit.discord.world.Permissions;
import dev.whetstone.testkit.discord.world.User;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Everybody's Discord client. What it would not let its user do throws {@link AssertionError}. */
public final class Client implements Forms {
  private static final int BUTTON = 2;
  private static final int LINK = 5;
  private final World world;
  private final Commands commands;
  private final Interactions interactions;
  private final Markdown markdown;
  private final Map<String, OpenForm> forms = new ConcurrentHashMap<>();

  public Client(World world, Commands commands, Interactions interactions) {
    this.world = world;
    this.commands = commands;
    this.interactions = interactions;
    this.markdown = new Markdown(new Names(world));
  }

  @Override
  public void open(Interaction cause, ObjectNode modal) {
    forms.put(cause.act().user().id(), new OpenForm(cause, modal));
  }

  /** Sends a slash command, subcommands after a space. */
  public Interaction command(User user, Channel channel, String name, Map<String, String> options) {
    TypedCommand typed = typed(user, channel, name);
    ObjectNode data = typed.sent(options);
    return interactions.begin(
        new Act(Kind.COMMAND, user, channel, "/" + name, Optional.empty(), data));
  }

  /** Waits for what is offered; nothing after three seconds. */
  public List<String> suggestions(
      User user, Channel channel, String name, String option, String typed) {
    ObjectNode data = typed(user, channel, name).halfTyped(option, typed);
    Interaction begun =
        interactions.begin(
            new Act(Kind.AUTOCOMPLETE, user, channel, "/" + name, Optional.empty(), data));
    try {
      JsonNode answer =
          begun.answered().get(Interaction.FIRST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
      return Json.objects(answer, "choices").stream()
          .map(choice -> choice.path("name").asText())
          .toList();
    } catch (TimeoutException e) {
      return List.of();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Suggestions never fail", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** Presses a button by its label. */
  public Interaction press(User user, Channel channel, String message, String label) {
    Message pressed = message(user, channel, message);
    JsonNode button =
        Found.in(pressed.json().path("components"))
            .filter(c -> c.path("type").asInt() == BUTTON && label(c).equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button says " + label + "."));
    if (button.path("disabled").asBoolean() || button.path("style").asInt() == LINK) {
      throw new AssertionError("The button " + label + " cannot be pressed.");
    }
    ObjectNode data =
        Json.object()
            .put("component_type", BUTTON)
            .put("custom_id", button.path("custom_id").asText())
            .put("id", button.path("id").asInt());
    return interactions.begin(
        new Act(Kind.COMPONENT, user, channel, label, Optional.of(pressed), data));
  }

  /** Chooses from a select menu by its placeholder. */
  public Interaction choose(
      User user, Channel channel, String message, String placeholder, List<String> labels) {
    Message chosen = message(user, channel, message);
    JsonNode menu =
        Found.in(chosen.json().path("components"))
            .filter(c -> c.path("placeholder").asText().equals(placeholder))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No menu says " + placeholder + "."));
    if (menu.path("disabled").asBoolean()) {
      throw new AssertionError("The menu " + placeholder + " cannot be used.");
    }
    ObjectNode data = new FormField(placeholder, menu).chosen(labels);
    return interactions.begin(
        new Act(Kind.COMPONENT, user, channel, placeholder, Optional.of(chosen), data));
  }

  /** The names of the slash commands that the user is offered. */
  public List<String> offered(User user, Channel channel) {
    requireSight(user, channel);
    return commands.all(channel.guild().map(Guild::id)).stream()
        .filter(c -> isOffered(c, user, channel))
        .map(c -> c.path("name").asText())
        .sorted()
        .distinct()
        .toList();
  }

  /** Writes a message. */
  public Message say(User user, Channel channel, String text, Messages messages) {
    requireSight(user, channel);
    long permissions = Permissions.in(channel, user.id());
    boolean thread = channel.kind().isThread();
    Permission needed = thread ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES;
    if (!needed.in(permissions)) {
      throw new AssertionError(user.name() + " may not write in " + channel.name() + ".");
    }
    if (channel.state().locked() && !Permission.MANAGE_THREADS.in(permissions)) {
      throw new AssertionError("The thread " + channel.name() + " is locked.");
    }
    ObjectNode body = Json.object().put("content", text);
    return messages.create(
        new Draft(channel, user, Optional.empty(), body, List.of(), Optional.empty()));
  }

  /** Opens a thread that hangs on no message. */
  public Channel openThread(User user, Channel channel, String name) {
    requireSight(user, channel);
    if (!Permission.CREATE_PUBLIC_THREADS.in(Permissions.in(channel, user.id()))) {
      throw new AssertionError(user.name() + " may not open threads in " + channel.name() + ".");
    }
    return world.addThread(channel, Channel.Kind.PUBLIC_THREAD, world.ids().next(), name, user);
  }

  public void dismiss(User user) {
    forms.remove(user.id());
  }

  public Optional<SeenForm> openForm(User user) {
    return Optional.ofNullable(forms.get(user.id())).map(OpenForm::seen);
  }

  /** Sends the open form off and closes it. */
  public Interaction submit(User user, Map<String, String> typedByLabel) {
    OpenForm form = forms.get(user.id());
    if (form == null) {
      throw new AssertionError(user.name() + " has no form open.");
    }
    ObjectNode data = form.sent(typedByLabel);
    forms.remove(user.id(), form);
    Act cause = form.cause().act();
    Kind kind = cause.source().isPresent() ? Kind.MODAL_ON_MESSAGE : Kind.MODAL;
    String title = form.modal().path("title").asText();
    return interactions.begin(new Act(kind, user, cause.channel(), title, cause.source(), data));
  }

  /** What the user sees in the channel, oldest first; nothing where they may not look. */
  public List<SeenMessage> seen(User user, Channel channel) {
    if (!sees(user, channel)) {
      return List.of();
    }
    return Stream.concat(channel.messages().values().stream(), channel.ephemeral().stream())
        .filter(message -> message.isSeenBy(user.id()))
        .sorted(Comparator.comparing(message -> Long.valueOf(message.id())))
        .map(message -> Screen.show(message, channel, user.id(), markdown))
        .toList();
  }

  /** The message, where the user sees it. */
  public Message message(User user, Channel channel, String id) {
    requireSight(user, channel);
    return channel
        .anyMessage(id)
        .filter(m -> m.isSeenBy(user.id()))
        .orElseThrow(() -> new AssertionError(user.name() + " sees no message " + id + "."));
  }

  private static String label(JsonNode button) {
    return Json.text(button, "label").orElseGet(() -> button.path("emoji").path("name").asText());
  }

  private TypedCommand typed(User user, Channel channel, String name) {
    requireSight(user, channel);
    String first = name.split(" ")[0];
    ObjectNode command =
        commands
            .find(first, channel.guild().map(Guild::id))
            .filter(c -> isOffered(c, user, channel))
            .orElseThrow(
                () -> new AssertionError(user.name() + " is offered no command /" + first + "."));
    return new TypedCommand(command, name, new OptionValues(world, channel));
  }

  private boolean isOffered(ObjectNode command, User user, Channel channel) {
    Optional<Guild> guild = channel.guild();
    if (world.isForeign(channel)) {
      return world.hasInstalled(user) && Offers.isForUser(command, guild.isPresent());
    }
    if (!Offers.isFor(command, guild.isPresent())) {
      return false;
    }
    if (guild.isEmpty()) {
      return true;
    }
    long permissions = Permissions.in(channel, user.id());
    return Permission.USE_APPLICATION_COMMANDS.in(permissions)
        && Offers.isAllowed(command, permissions);
  }

  private static boolean sees(User user, Channel channel) {
    return channel
        .recipient()
        .map(user::equals)
        .orElseGet(() -> Permission.VIEW_CHANNEL.in(Permissions.in(channel, user.id())));
  }

  private static void requireSight(User user, Channel channel) {
    if (!sees(user, channel)) {
      throw new AssertionError(user.name() + " does not see the channel " + channel.name() + ".");
    }
  }
}
