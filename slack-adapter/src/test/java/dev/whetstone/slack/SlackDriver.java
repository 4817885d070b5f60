package dev.whetstone.slack;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.PlatformDriver;
import dev.whetstone.testkit.contract.Restartable;
import dev.whetstone.testkit.contract.SeenForm;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.slack.client.Seen;
import dev.whetstone.testkit.slack.client.SeenModal;
import dev.whetstone.testkit.slack.event.Ack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The adapter and the people of {@link Town}. */
final class SlackDriver implements PlatformDriver, Restartable {
  private static final String ROUTE = "/whetstone";
  private final Town town;
  private final Map<String, String> settings;
  private final CommandCatalog commands;
  private final Inbox inbox;
  private SlackPlatform platform;

  SlackDriver(Town town, Map<String, String> settings, CommandCatalog commands, Inbox inbox) {
    this.town = town;
    this.settings = settings;
    this.commands = commands;
    this.inbox = inbox;
    this.platform = town.started(settings, commands, inbox);
  }

  @Override
  public void restart() {
    platform.close();
    platform = town.started(settings, commands, inbox);
  }

  @Override
  public ChatPlatform platform() {
    return platform;
  }

  @Override
  public Caller admin() {
    return town.adminCaller();
  }

  @Override
  public Caller member() {
    return town.memberCaller();
  }

  @Override
  public ChannelRef channel() {
    return town.channelRef();
  }

  @Override
  public ChannelRef missingChannel() {
    return new ChannelRef(town.workspace(), "C0NOWHERE00");
  }

  @Override
  public MessageRef missingMessage() {
    return new MessageRef(channel(), "1234567890.000001");
  }

  @Override
  public void removeChannel() {
    town.control.deleteChannel(town.team, town.channel).join();
  }

  @Override
  public List<SeenMessage> seenBy(Caller user) {
    String id = user.member().id();
    String direct = town.control.direct(town.team, id);
    return Stream.of(town.channel, direct)
        .flatMap(channel -> town.control.seen(town.team, id, channel).stream())
        .map(SlackDriver::seen)
        .toList();
  }

  private static SeenMessage seen(Seen seen) {
    return new SeenMessage(
        seen.ts(),
        seen.text(),
        seen.buttons(),
        seen.pictures(),
        seen.links(),
        seen.onlyToReader(),
        seen.pings());
  }

  @Override
  public void command(Caller user, String command, Map<String, String> options) {
    String line =
        options.entrySet().stream()
            .map(o -> o.getKey() + ":\"" + o.getValue() + "\"")
            .collect(Collectors.joining(" ", command + " ", ""));
    type(user, line);
  }

  private void type(Caller user, String line) {
    taken(town.control.command(town.team, user.member().id(), town.channel, ROUTE, line));
  }

  private static void taken(CompletableFuture<Ack> act) {
    Ack ack = act.join();
    if (!ack.isGood()) {
      throw new AssertionError("Slack says: " + ack.problem());
    }
  }

  @Override
  public List<String> suggestions(Caller user, String command, String option, String typed) {
    int before = seenBy(user).size();
    type(user, command + " " + option + ":" + typed + "?");
    SeenMessage shown =
        Await.value(
            "what fits",
            () -> {
              List<SeenMessage> now = seenBy(user);
              return now.size() > before ? Optional.of(now.getLast()) : Optional.empty();
            },
            () -> seenBy(user).toString());
    List<String> values = new ArrayList<>();
    for (String line : shown.text().split("\n", -1)) {
      if (line.startsWith("• ")) {
        values.add(line.substring(2));
      }
    }
    return values;
  }

  @Override
  public void press(Caller user, SeenMessage message, String label) {
    String id = user.member().id();
    String direct = town.control.direct(town.team, id);
    boolean inDirect =
        town.control.seen(town.team, id, direct).stream()
            .anyMatch(seen -> seen.ts().equals(message.id()));
    String channel = inDirect ? direct : town.channel;
    taken(town.control.press(town.team, id, channel, message.id(), label));
  }

  @Override
  public Optional<SeenForm> openForm(Caller user) {
    return town.control.modal(town.team, user.member().id()).map(SlackDriver::form);
  }

  private static SeenForm form(SeenModal modal) {
    List<SeenForm.Field> fields =
        modal.fields().stream().map(f -> new SeenForm.Field(f.label(), f.value())).toList();
    return new SeenForm(modal.title(), fields, modal.problems());
  }

  @Override
  public void submit(Caller user, SeenForm form, Map<String, String> typed) {
    taken(town.control.submit(town.team, user.member().id(), typed));
  }

  @Override
  public void close() {
    platform.close();
    town.close();
  }
}
