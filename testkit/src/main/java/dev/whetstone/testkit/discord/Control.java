package dev.whetstone.testkit.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.contract.SeenForm;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.discord.client.Client;
import dev.whetstone.testkit.discord.gateway.Gateway;
import dev.whetstone.testkit.discord.http.Gate;
import dev.whetstone.testkit.discord.interaction.Interactions;
import dev.whetstone.testkit.discord.message.Messages;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Event;
import dev.whetstone.testkit.discord.world.Guild;
import dev.whetstone.testkit.discord.world.Member;
import dev.whetstone.testkit.discord.world.Message;
import dev.whetstone.testkit.discord.world.Permission;
import dev.whetstone.testkit.discord.world.Role;
import dev.whetstone.testkit.discord.world.User;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Finds what the ids mean and passes on. */
record Control(
    World world,
    Client client,
    Interactions interactions,
    Messages messages,
    Gateway gateway,
    Gate gate,
    Faults faults,
    Token token)
    implements DiscordControl {
  private static final int TOKEN_REVOKED = 4004;

  @Override
  public String addGuild(String name) {
    return world.addGuild(name).id();
  }

  @Override
  public String owner(String guild) {
    return server(guild).owner();
  }

  @Override
  public String addChannel(String guild, String name) {
    return world.addChannel(server(guild), name).id();
  }

  @Override
  public String addRole(String guild, String name) {
    return world.addRole(server(guild), name, 0).id();
  }

  @Override
  public String addUser(String name) {
    return world.addUser(name).id();
  }

  @Override
  public void join(String user, String guild, Set<String> permissions) {
    Guild server = server(guild);
    world.join(server, user(user));
    if (!permissions.isEmpty()) {
      String name = "May " + String.join(", ", permissions.stream().sorted().toList());
      Role role = world.addRole(server, name, Permission.named(permissions));
      world.give(server, member(server, user), role);
    }
  }

  @Override
  public void makeMentionable(String guild, String role) {
    world.change(server(guild), role(server(guild), role).with(true));
  }

  @Override
  public void deleteRole(String guild, String role) {
    world.delete(server(guild), role(server(guild), role));
  }

  @Override
  public void giveRole(String user, String guild, String role) {
    Guild server = server(guild);
    world.give(server, member(server, user), role(server, role));
  }

  @Override
  public void deny(String channel, Set<String> permissions) {
    world.deny(channel(channel), world.bot().id(), false, Permission.named(permissions));
  }

  @Override
  public void allow(String channel, Set<String> permissions) {
    world.reset(channel(channel), world.bot().id(), false, Permission.named(permissions));
  }

  @Override
  public void denyEveryone(String channel, Set<String> permissions) {
    Channel closed = channel(channel);
    String everyone = closed.guild().map(Guild::id).orElseThrow();
    world.deny(closed, everyone, true, Permission.named(permissions));
  }

  @Override
  public void removeBot(String guild) {
    world.removeBot(server(guild));
  }

  @Override
  public void install(String user) {
    world.install(user(user));
  }

  @Override
  public String addGroup(List<String> users) {
    return world.addGroup(users.stream().map(this::user).toList()).id();
  }

  @Override
  public void letBotIn(String guild) {
    world.letBotIn(server(guild));
  }

  @Override
  public void outage(String guild, boolean out) {
    world.outage(server(guild), out);
  }

  @Override
  public void deleteChannel(String channel) {
    world.delete(channel(channel));
  }

  @Override
  public void deleteMessage(String channel, String message) {
    messages.delete(channel(channel), message(channel, message));
  }

  @Override
  public void blockDirectMessages(String user) {
    world.block(user(user));
  }

  @Override
  public String directChannel(String user) {
    return world.direct(user(user)).id();
  }

  @Override
  public String say(String user, String channel, String text) {
    return client.say(user(user), channel(channel), text, messages).id();
  }

  @Override
  public List<String> commands(String user, String channel) {
    return client.offered(user(user), channel(channel));
  }

  @Override
  public void command(String user, String channel, String command, Map<String, String> options) {
    client.command(user(user), channel(channel), command, options);
  }

  @Override
  public List<String> suggestions(
      String user, String channel, String command, String option, String typed) {
    return client.suggestions(user(user), channel(channel), command, option, typed);
  }

  @Override
  public void press(String user, String channel, String message, String label) {
    var _ = pressed(user, channel, message, label);
  }

  CompletableFuture<?> pressed(String user, String channel, String message, String label) {
    return client.press(user(user), channel(channel), message, label).answered();
  }

  @Override
  public void choose(
      String user, String channel, String message, String placeholder, List<String> labels) {
    client.choose(user(user), channel(channel), message, placeholder, labels);
  }

  @Override
  public Optional<SeenForm> openForm(String user) {
    return client.openForm(user(user));
  }

  @Override
  public void submit(String user, Map<String, String> typedByLabel) {
    client.submit(user(user), typedByLabel);
  }

  @Override
  public void dismiss(String user) {
    client.dismiss(user(user));
  }

  @Override
  public List<SeenMessage> seen(String user, String channel) {
    return world.channel(channel).map(c -> client.seen(user(user), c)).orElse(List.of());
  }

  @Override
  public String raw(String channel, String message) {
    return message(channel, message).json().toString();
  }

  @Override
  public String openThread(String user, String channel, String name) {
    return client.openThread(user(user), channel(channel), name).id();
  }

  @Override
  public void archive(String thread, boolean locked) {
    Channel asleep = channel(thread);
    world.change(asleep, asleep.state().asleep(locked, world.clock().instant()));
  }

  @Override
  public boolean isArchived(String thread) {
    return channel(thread).state().archived();
  }

  @Override
  public Optional<String> thread(String message) {
    return world.channel(message).filter(c -> c.kind().isThread()).map(Channel::id);
  }

  @Override
  public List<String> pinned(String channel) {
    return List.copyOf(channel(channel).pins().keySet());
  }

  @Override
  public List<String> failedInteractions(String user) {
    return interactions.failed(user);
  }

  @Override
  public void advance(Duration step) {
    world.clock().advance(step);
  }

  @Override
  public void askToReconnect() {
    gateway.askToReconnect();
  }

  @Override
  public void invalidateSessions(boolean resumable) {
    gateway.invalidate(resumable);
  }

  @Override
  public void askForHeartbeat() {
    gateway.askForHeartbeat();
  }

  @Override
  public int connections() {
    return gateway.connections();
  }

  @Override
  public int identifies() {
    return gateway.identifies();
  }

  @Override
  public void tell(String type, String json) {
    ObjectNode data = (ObjectNode) Json.parse(json).orElseThrow();
    world.tell(new Event(type, data, Optional.empty(), 0));
  }

  @Override
  public void fault(Fault fault) {
    switch (fault) {
      case Fault.DropGateway(int code) -> gateway.drop(code);
      case Fault.Answer(String route, int status, int times) ->
          faults.add(route, times, Faults.answering(status));
      case Fault.Limit(String route, Duration after, boolean global, int times) ->
          faults.add(route, times, Faults.limiting(after, global));
      case Fault.Delay(String route, Duration delay, int times) ->
          faults.add(route, times, Faults.delaying(delay));
      case Fault.LoseResponse(String route, int times) -> faults.add(route, times, Faults.losing());
      case Fault.RevokeToken() -> {
        token.revoke();
        gateway.drop(TOKEN_REVOKED);
      }
    }
  }

  @Override
  public void calm() {
    faults.clear();
  }

  @Override
  public List<String> requests() {
    return gate.requests();
  }

  @Override
  public long intents() {
    return gateway.intents();
  }

  private Guild server(String id) {
    return found(world.guild(id), "server", id);
  }

  private User user(String id) {
    return found(world.user(id), "user", id);
  }

  private Channel channel(String id) {
    return found(world.channel(id), "channel", id);
  }

  private static Role role(Guild guild, String id) {
    return found(guild.role(id), "role", id);
  }

  private static Member member(Guild guild, String user) {
    return found(guild.member(user), "member", user);
  }

  private Message message(String channel, String id) {
    return found(channel(channel).anyMessage(id), "message", id);
  }

  private static <T> T found(Optional<T> thing, String kind, String id) {
    return thing.orElseThrow(() -> new AssertionError("There is no " + kind + " " + id + "."));
  }
}
