package dev.whetstone.discord;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.testkit.contract.PlatformDriver;
import dev.whetstone.testkit.contract.Restartable;
import dev.whetstone.testkit.contract.SeenForm;
import dev.whetstone.testkit.contract.SeenMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two people in front of Discord's client; the bot is the real adapter on the real JDA. */
final class DiscordDriver implements PlatformDriver, Restartable {
  private static final String NOWHERE = "1000000000000000001";
  private final Town town = Town.open();
  private final CommandCatalog commands;
  private final Inbox inbox;
  private volatile Discord discord;

  DiscordDriver(CommandCatalog commands, Inbox inbox) {
    this.commands = commands;
    this.inbox = inbox;
    this.discord = town.start(commands, inbox);
  }

  @Override
  public void restart() {
    discord.close();
    discord = town.start(commands, inbox);
  }

  @Override
  public ChatPlatform platform() {
    return discord;
  }

  @Override
  public Caller admin() {
    return town.admin();
  }

  @Override
  public Caller member() {
    return town.member();
  }

  @Override
  public ChannelRef channel() {
    return town.channel();
  }

  @Override
  public ChannelRef missingChannel() {
    return town.channel(NOWHERE);
  }

  @Override
  public MessageRef missingMessage() {
    return new MessageRef(channel(), NOWHERE);
  }

  @Override
  public void removeChannel() {
    town.control().deleteChannel(town.channel);
  }

  @Override
  public List<SeenMessage> seenBy(Caller user) {
    return places(user).flatMap(place -> seen(user, place).stream()).toList();
  }

  @Override
  public void command(Caller user, String command, Map<String, String> options) {
    town.control().command(id(user), town.channel, command, options);
  }

  @Override
  public List<String> suggestions(Caller user, String command, String option, String typed) {
    return town.control().suggestions(id(user), town.channel, command, option, typed);
  }

  @Override
  public void press(Caller user, SeenMessage message, String label) {
    String place =
        places(user)
            .filter(p -> seen(user, p).stream().anyMatch(m -> m.id().equals(message.id())))
            .findFirst()
            .orElseThrow(() -> new AssertionError("Not there: " + message));
    town.control().press(id(user), place, message.id(), label);
  }

  @Override
  public Optional<SeenForm> openForm(Caller user) {
    return town.control().openForm(id(user));
  }

  @Override
  public void submit(Caller user, SeenForm form, Map<String, String> typed) {
    town.control().submit(id(user), typed);
  }

  @Override
  public void close() {
    discord.close();
    town.close();
  }

  private Stream<String> places(Caller user) {
    return Stream.of(town.channel, town.control().directChannel(id(user)));
  }

  private List<SeenMessage> seen(Caller user, String place) {
    return town.control().seen(id(user), place);
  }

  private static String id(Caller user) {
    return user.member().id();
  }
}
