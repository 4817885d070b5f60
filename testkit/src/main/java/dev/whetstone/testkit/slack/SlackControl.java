package dev.whetstone.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.api.Gate;
import dev.whetstone.testkit.slack.api.OAuthMethods;
import dev.whetstone.testkit.slack.api.Trouble;
import dev.whetstone.testkit.slack.client.Client;
import dev.whetstone.testkit.slack.client.Seen;
import dev.whetstone.testkit.slack.client.SeenModal;
import dev.whetstone.testkit.slack.event.Ack;
import dev.whetstone.testkit.slack.event.Deliveries;
import dev.whetstone.testkit.slack.event.Sockets;
import dev.whetstone.testkit.slack.world.Channel;
import dev.whetstone.testkit.slack.world.Message;
import dev.whetstone.testkit.slack.world.Team;
import dev.whetstone.testkit.slack.world.Token;
import dev.whetstone.testkit.slack.world.User;
import dev.whetstone.testkit.slack.world.World;
import dev.whetstone.testkit.web.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What people do in a fake Slack, what they see, and what goes wrong. Ids are Slack's. What Slack's
 * client would not let a user do is an {@link AssertionError}.
 */
public final class SlackControl {
  /** All that the app asks for. */
  public static final Set<String> ALL_SCOPES =
      Set.of(
          "commands",
          "chat:write",
          "channels:read",
          "channels:join",
          "channels:history",
          "groups:read",
          "groups:history",
          "im:history",
          "im:write",
          "users:read",
          "files:write");

  private final World world;
  private final Client client;
  private final Deliveries deliveries;
  private final Sockets sockets;
  private final Gate gate;
  private final OAuthMethods oauth;
  private final Faults faults;

  SlackControl(
      World world,
      Client client,
      Deliveries deliveries,
      Sockets sockets,
      Gate gate,
      OAuthMethods oauth,
      Faults faults) {
    this.world = world;
    this.client = client;
    this.deliveries = deliveries;
    this.sockets = sockets;
    this.gate = gate;
    this.oauth = oauth;
    this.faults = faults;
  }

  public String addTeam(String name) {
    return world.addTeam(name, Optional.empty()).id();
  }

  /** A workspace of an organisation. */
  public String addTeamOf(String name, String enterprise) {
    return world.addTeam(name, Optional.of(enterprise)).id();
  }

  public String addUser(String team, String name, boolean admin) {
    return world.addUser(team(team), name, admin).id();
  }

  /** A channel that the bot is not in yet. */
  public String addChannel(String team, String name, boolean hidden) {
    Channel.Kind kind = hidden ? Channel.Kind.PRIVATE : Channel.Kind.PUBLIC;
    return world.addChannel(team(team), name, kind).id();
  }

  /** Installs the app with all scopes; its bot token. */
  public String install(String team) {
    return world.tokens().issue(team(team).id(), ALL_SCOPES, false).value();
  }

  /** An admin agrees to install the app; the code that the browser brings to it. */
  public String agree(String team, String user, boolean wide, boolean rotates) {
    return oauth.code(new OAuthMethods.Grant(team, user, ALL_SCOPES, wide, rotates));
  }

  /** The newest bot token of a workspace or an organisation. */
  public String token(String owner) {
    return world.tokens().newest(owner).map(Token::value).orElseThrow();
  }

  /** Takes scopes away, as if the app had been installed without them. */
  public void narrow(String owner, List<String> scopes) {
    world.tokens().narrow(owner, Set.copyOf(scopes));
  }

  /** The app is removed: its tokens end, and it is told. */
  public CompletableFuture<Ack> uninstall(String team) {
    world.tokens().revoke(team);
    return client.event(team(team), Json.object().put("type", "app_uninstalled"));
  }

  /** The bot's tokens are taken back, and the app is told. */
  public CompletableFuture<Ack> revoke(String team) {
    world.tokens().revoke(team);
    ObjectNode event = Json.object().put("type", "tokens_revoked");
    event.putObject("tokens").putArray("bot").add(team(team).bot().id());
    return client.event(team(team), event);
  }

  /** Signed requests to this address from now on. */
  public void deliverTo(String address) {
    deliveries.useHttp(URI.create(address));
  }

  public void inviteBot(String team, String channel) {
    channel(team, channel).setBot(true);
  }

  /** Removes the bot from the channel, and the app is told. */
  public CompletableFuture<Ack> kickBot(String team, String channel) {
    channel(team, channel).setBot(false);
    return channelEvent(team, "channel_left", channel);
  }

  public CompletableFuture<Ack> archive(String team, String channel) {
    channel(team, channel).archive(true);
    return channelEvent(team, "channel_archive", channel);
  }

  public CompletableFuture<Ack> rename(String team, String channel, String name) {
    channel(team, channel).rename(name);
    ObjectNode event = Json.object().put("type", "channel_rename");
    event.putObject("channel").put("id", channel).put("name", name).put("created", 1);
    return client.event(team(team), event);
  }

  public void makePrivate(String team, String channel) {
    channel(team, channel).makePrivate();
  }

  /** Deletes the channel for good. */
  public CompletableFuture<Ack> deleteChannel(String team, String channel) {
    world.with(() -> team(team).channels().remove(channel));
    return channelEvent(team, "channel_deleted", channel);
  }

  private CompletableFuture<Ack> channelEvent(String team, String type, String channel) {
    return client.event(team(team), Json.object().put("type", type).put("channel", channel));
  }

  public void deactivate(String team, String user) {
    world.with(() -> team(team).users().put(user, user(team, user).deactivated()));
  }

  /** The user gives themselves another name. */
  public void renameUser(String team, String user, String name) {
    world.with(() -> team(team).users().put(user, user(team, user).named(name)));
  }

  /** A slash command with its text; done when the app has acknowledged it. */
  public CompletableFuture<Ack> command(
      String team, String user, String channel, String command, String text) {
    return client.command(team(team), user(team, user), channel(team, channel), command, text);
  }

  public CompletableFuture<Ack> press(
      String team, String user, String channel, String message, String label) {
    return client.press(team(team), user(team, user), channel(team, channel), message, label);
  }

  /** Presses; done when the app has answered over the response_url. */
  public CompletableFuture<Boolean> answered(
      String team, String user, String channel, String message, String label) {
    return client.answered(team(team), user(team, user), channel(team, channel), message, label);
  }

  public CompletableFuture<Ack> pressHome(String team, String user, String label) {
    return client.pressHome(team(team), user(team, user), label);
  }

  public CompletableFuture<Ack> shortcut(String team, String user, String callback) {
    return client.shortcut(team(team), user(team, user), callback);
  }

  public CompletableFuture<Ack> openHome(String team, String user) {
    return client.openHome(team(team), user(team, user));
  }

  public Optional<Seen> home(String team, String user) {
    return client.home(user(team, user));
  }

  public Optional<SeenModal> modal(String team, String user) {
    return client.modal(user(team, user));
  }

  /** Types into the open modal, by label, and sends it off. */
  public CompletableFuture<Ack> submit(String team, String user, Map<String, String> typed) {
    return client.submit(team(team), user(team, user), typed);
  }

  /** What Slack's own client told the user went wrong. */
  public List<String> problems(String team, String user) {
    return client.problems(user(team, user));
  }

  /** What the user sees in a channel, threads too, oldest first. */
  public List<Seen> seen(String team, String user, String channel) {
    return team(team)
        .channel(channel)
        .map(there -> client.seen(user(team, user), there))
        .orElse(List.of());
  }

  /** The user's direct messages with the bot; the channel is opened where it is not yet. */
  public String direct(String team, String user) {
    return world.direct(team(team), user(team, user).id()).id();
  }

  /** The messages of a channel as Slack keeps them. */
  public List<JsonNode> raw(String team, String channel) {
    return world.with(
        () -> channel(team, channel).messages().stream().<JsonNode>map(Message::json).toList());
  }

  /** The view that App Home shows, as Slack keeps it. */
  public Optional<JsonNode> rawHome(String user) {
    return world.home(user).map(home -> home.view());
  }

  /** The modal that is open, as Slack keeps it. */
  public Optional<JsonNode> rawModal(String user) {
    return world.modal(user).map(modal -> modal.view());
  }

  /** Tells the app once more what it was told last, as after a lost answer. */
  public CompletableFuture<Ack> repeat() {
    return deliveries.repeat();
  }

  /** How many Socket Mode connections there are. */
  public int sockets() {
    return sockets.count();
  }

  public void fault(Fault fault) {
    switch (fault) {
      case Fault.Disconnect(String reason) -> sockets.disconnect(reason);
      case Fault.DropSockets() -> sockets.drop();
      case Fault.Answer(String method, int status, int times) ->
          faults.add(method, times, Trouble.answering(status));
      case Fault.Refuse(String method, String error, int times) ->
          faults.add(method, times, Trouble.refusing(error));
      case Fault.Limit(String method, java.time.Duration after, int times) ->
          faults.add(method, times, Trouble.limiting(after));
      case Fault.Delay(String method, java.time.Duration delay, int times) ->
          faults.add(method, times, Trouble.delaying(delay));
      case Fault.LoseResponse(String method, int times) ->
          faults.add(method, times, Trouble.losing());
    }
  }

  /** Nothing goes wrong any more. */
  public void clearFaults() {
    faults.clear();
  }

  /** Every method called so far, oldest first. */
  public List<String> requests() {
    return gate.requests();
  }

  private Team team(String id) {
    return world.team(id).orElseThrow(() -> new IllegalArgumentException("No workspace " + id));
  }

  private User user(String team, String id) {
    return team(team)
        .user(id)
        .orElseThrow(() -> new IllegalArgumentException("No user " + id + " in " + team));
  }

  private Channel channel(String team, String id) {
    return team(team)
        .channel(id)
        .orElseThrow(() -> new IllegalArgumentException("No channel " + id + " in " + team));
  }
}
