package dev.whetstone.testkit.memory;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.testkit.contract.PlatformDriver;
import dev.whetstone.testkit.contract.Restartable;
import dev.whetstone.testkit.contract.SeenForm;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.memory.MemoryChat.Button;
import dev.whetstone.testkit.memory.MemoryChat.OpenForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two people in front of the {@link MemoryChat}. */
public final class MemoryDriver implements PlatformDriver, Restartable {
  private final MemoryChat chat = new MemoryChat();
  private final CommandCatalog commands;
  private final Inbox inbox;
  private final Fault fault;
  private MemoryPlatform platform;

  public MemoryDriver(CommandCatalog commands, Inbox inbox, Fault fault) {
    this.commands = commands;
    this.inbox = inbox;
    this.fault = fault;
    this.platform = startNew();
  }

  private MemoryPlatform startNew() {
    MemoryPlatform started = new MemoryPlatform(chat, fault);
    started.start(commands, inbox);
    return started;
  }

  @Override
  public void restart() {
    platform.close();
    platform = startNew();
  }

  @Override
  public ChatPlatform platform() {
    return platform;
  }

  @Override
  public Caller admin() {
    return caller("u1", "Ada", true);
  }

  @Override
  public Caller member() {
    return caller("u2", "Grace", false);
  }

  private static Caller caller(String id, String name, boolean admin) {
    return new Caller(new MemberRef(MemoryPlatform.WORKSPACE, id), name, admin);
  }

  @Override
  public ChannelRef channel() {
    return new ChannelRef(MemoryPlatform.WORKSPACE, MemoryChat.CHANNEL);
  }

  @Override
  public ChannelRef missingChannel() {
    return new ChannelRef(MemoryPlatform.WORKSPACE, "nowhere");
  }

  @Override
  public MessageRef missingMessage() {
    return new MessageRef(channel(), "m-none");
  }

  @Override
  public void removeChannel() {
    chat.removeChannel();
  }

  @Override
  public List<SeenMessage> seenBy(Caller user) {
    return chat.visibleTo(user.member().id()).stream().map(MemoryMarkup::show).toList();
  }

  @Override
  public void command(Caller user, String command, Map<String, String> options) {
    platform.handle(
        new Interaction.CommandInvoked(origin(user), command, options), Optional.empty());
  }

  @Override
  public List<String> suggestions(Caller user, String command, String option, String typed) {
    return platform.suggest(
        new Interaction.SuggestionsWanted(origin(user), command, option, typed));
  }

  @Override
  public void press(Caller user, SeenMessage message, String label) {
    Button button =
        chat.find(m -> m.id().equals(message.id())).orElseThrow().screen().buttons().stream()
            .filter(b -> b.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + label + " on " + message));
    platform.handle(
        new Interaction.ButtonPressed(origin(user), platform.action(button)),
        Optional.of(message.id()));
  }

  @Override
  public Optional<SeenForm> openForm(Caller user) {
    return chat.form(user.member().id()).map(MemoryForms::seen);
  }

  @Override
  public void submit(Caller user, SeenForm form, Map<String, String> typed) {
    OpenForm filled = MemoryForms.typed(chat.form(user.member().id()).orElseThrow(), typed);
    chat.open(user.member().id(), filled);
    platform.handle(
        new Interaction.FormSubmitted(origin(user), filled.form().action(), filled.values()),
        Optional.empty());
  }

  @Override
  public void close() {
    platform.close();
  }

  private Origin origin(Caller user) {
    boolean admin = user.admin() || fault == Fault.EVERYONE_IS_ADMIN;
    return new Origin("i1", new Caller(user.member(), user.displayName(), admin), channel());
  }
}
