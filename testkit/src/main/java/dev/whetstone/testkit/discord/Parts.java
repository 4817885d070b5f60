package dev.whetstone.testkit.discord;

import dev.whetstone.testkit.discord.client.Client;
import dev.whetstone.testkit.discord.command.CommandRoutes;
import dev.whetstone.testkit.discord.command.Commands;
import dev.whetstone.testkit.discord.gateway.Gateway;
import dev.whetstone.testkit.discord.gateway.GatewayRules;
import dev.whetstone.testkit.discord.gateway.GatewaySocket;
import dev.whetstone.testkit.discord.http.Gate;
import dev.whetstone.testkit.discord.http.Route;
import dev.whetstone.testkit.discord.interaction.CallbackRoutes;
import dev.whetstone.testkit.discord.interaction.FollowUpRoutes;
import dev.whetstone.testkit.discord.interaction.Interactions;
import dev.whetstone.testkit.discord.message.Access;
import dev.whetstone.testkit.discord.message.Attachments;
import dev.whetstone.testkit.discord.message.MessageRoutes;
import dev.whetstone.testkit.discord.message.Messages;
import dev.whetstone.testkit.discord.message.PinRoutes;
import dev.whetstone.testkit.discord.message.PlaceRoutes;
import dev.whetstone.testkit.discord.message.ThreadRoutes;
import dev.whetstone.testkit.discord.world.Intent;
import dev.whetstone.testkit.discord.world.Permission;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Address;
import dev.whetstone.testkit.web.ServerClock;
import java.util.ArrayList;
import java.util.List;

/** The parts of one fake Discord, wired together. */
record Parts(
    Token token,
    Address address,
    World world,
    Gateway gateway,
    GatewaySocket socket,
    Gate gate,
    Attachments attachments,
    List<Route> routes,
    Control control) {
  private static final String TOKEN =
      "MTExMTExMTExMTExMTExMTEx.fake00.only-good-on-this-loopback-server";
  private static final String BOT = "Whetstone";

  static Parts of(FakeDiscordOptions options) {
    Address address = new Address();
    Gateway gateway = new Gateway(rules(options), address);
    ServerClock clock = options.clock().map(ServerClock::new).orElseGet(ServerClock::real);
    World world = new World(clock, BOT, Permission.named(options.botPermissions()), gateway);
    gateway.serve(world);
    Token token = new Token(TOKEN);
    Faults faults = new Faults();
    Gate gate = new Gate(token, faults, Checks.of(options, clock));
    Attachments attachments = new Attachments(world.ids(), address);
    Commands commands = new Commands(world);
    Interactions interactions = new Interactions(world);
    Messages messages = new Messages(world, attachments);
    Client client = new Client(world, commands, interactions);
    List<Route> routes = new ArrayList<>(talking(world, messages, interactions, client));
    routes.addAll(new CommandRoutes(world, commands).routes());
    routes.addAll(new ApplicationRoutes(world, address, options).routes());
    Control control =
        new Control(world, client, interactions, messages, gateway, gate, faults, token);
    return new Parts(
        token,
        address,
        world,
        gateway,
        new GatewaySocket(gateway, token),
        gate,
        attachments,
        routes,
        control);
  }

  private static GatewayRules rules(FakeDiscordOptions options) {
    long granted =
        options.grantedIntents().stream()
            .mapToLong(name -> Intent.valueOf(name).bit())
            .reduce(0, (a, b) -> a | b);
    return new GatewayRules(options.shards(), granted, options.heartbeat());
  }

  private static List<Route> talking(
      World world, Messages messages, Interactions interactions, Client client) {
    Access access = new Access(world);
    CallbackRoutes callbacks = new CallbackRoutes(world, interactions, messages, client);
    List<Route> routes = new ArrayList<>();
    routes.addAll(new PinRoutes(world, access, messages).routes());
    routes.addAll(new MessageRoutes(access, messages).routes());
    routes.addAll(new ThreadRoutes(world, access, messages).routes());
    routes.addAll(new PlaceRoutes(world, access).routes());
    routes.addAll(callbacks.routes());
    routes.addAll(new FollowUpRoutes(interactions, messages, callbacks).routes());
    return routes;
  }
}
