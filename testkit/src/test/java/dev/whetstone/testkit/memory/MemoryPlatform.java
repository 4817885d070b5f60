package dev.whetstone.testkit.memory;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.DirectMessages;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Interaction.CommandInvoked;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostLookup;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.testkit.contract.ScriptedInbox;
import dev.whetstone.testkit.memory.MemoryChat.Button;
import dev.whetstone.testkit.memory.MemoryChat.Message;
import dev.whetstone.testkit.memory.MemoryChat.OpenForm;
import dev.whetstone.testkit.memory.MemoryChat.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The adapter of {@link MemoryChat}, right but for its fault. */
final class MemoryPlatform implements ChatPlatform, PostLookup, DirectMessages {
  static final WorkspaceRef WORKSPACE = new WorkspaceRef(new PlatformId("memory"), "w1");

  private final MemoryChat chat;
  private final Fault fault;
  private final MemoryRenderer renderer;
  private final Set<String> knownActions = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads;
  private Inbox inbox = new ScriptedInbox();

  MemoryPlatform(MemoryChat chat, Fault fault) {
    this.chat = chat;
    this.fault = fault;
    this.renderer = new MemoryRenderer(fault);
    this.threads =
        fault == Fault.ONE_AT_A_TIME
            ? Executors.newSingleThreadExecutor()
            : Executors.newVirtualThreadPerTaskExecutor();
  }

  @Override
  public PlatformId id() {
    return WORKSPACE.platform();
  }

  @Override
  public void start(CommandCatalog commands, Inbox newInbox) {
    inbox = newInbox;
  }

  @Override
  public PostResult post(ChannelRef channel, Card card, PostKey key) {
    return chat.has(channel.id())
        ? once(Optional.empty(), card, key)
        : new PostResult.Unreachable("There is no such channel.");
  }

  @Override
  public PostResult send(MemberRef member, Card card, PostKey key) {
    return once(Optional.of(member.id()), card, key);
  }

  private PostResult once(Optional<String> reader, Card card, PostKey key) {
    Optional<Message> earlier = fault == Fault.POSTS_TWICE ? Optional.empty() : byKey(key);
    return new PostResult.Posted(
        ref(earlier.orElseGet(() -> chat.add(reader, Optional.of(key.value()), screen(card)))));
  }

  @Override
  public PostResult edit(MessageRef message, Card card) {
    Screen screen =
        fault == Fault.IGNORES_EDITS ? renderer.render(Card.saying("Old", "Old.")) : screen(card);
    return chat.has(message.channel().id()) && chat.replace(message.id(), screen)
        ? new PostResult.Posted(message)
        : new PostResult.Unreachable("There is no such message.");
  }

  @Override
  public Optional<MessageRef> find(ChannelRef channel, PostKey key) {
    return chat.has(channel.id()) ? byKey(key).map(this::ref) : Optional.empty();
  }

  @Override
  public void close() {
    threads.close();
  }

  /** A member did something; {@code pressed} is the message whose button it was. */
  void handle(Interaction interaction, Optional<String> pressed) {
    threads.execute(() -> show(ask(interaction), interaction.origin(), pressed));
  }

  List<String> suggest(Interaction.SuggestionsWanted wanted) {
    return ask(wanted) instanceof Reply.Suggestions(List<String> values) ? values : List.of();
  }

  /** The action of a button as it reaches the core. */
  ActionId action(Button button) {
    boolean forgotten =
        fault == Fault.FORGETS_BUTTONS_ON_RESTART && !knownActions.contains(button.action());
    ActionId action = ActionId.parse(forgotten ? "forgotten" : button.action()).orElseThrow();
    return fault == Fault.LOSES_ARGUMENTS ? ActionId.of(action.route()) : action;
  }

  private Reply ask(Interaction interaction) {
    long start = System.nanoTime();
    try {
      Reply reply = inbox.receive(broken(interaction));
      boolean slow = System.nanoTime() - start > Duration.ofSeconds(1).toNanos();
      return slow && fault == Fault.GIVES_UP_ON_SLOW_CORES ? new Reply.Nothing() : reply;
    } catch (RuntimeException e) {
      String words = fault == Fault.SHOWS_EXCEPTIONS ? e.toString() : "Try it again in a minute.";
      return new Reply.ToMember(Card.saying("That did not work", words));
    }
  }

  private Interaction broken(Interaction interaction) {
    return fault == Fault.FORGETS_OPTIONS && interaction instanceof CommandInvoked command
        ? new CommandInvoked(command.origin(), command.command(), Map.of())
        : interaction;
  }

  private void show(Reply reply, Origin origin, Optional<String> pressed) {
    String user = origin.caller().member().id();
    Optional<OpenForm> open = chat.form(user);
    chat.closeForm(user);
    switch (reply) {
      case Reply.ToMember(Card card) -> add(onlyFor(user), card);
      case Reply.ToChannel(Card card) -> add(Optional.empty(), card);
      case Reply.ReplaceMessage(Card card) -> replace(pressed, card);
      case Reply.OpenForm(var form) ->
          chat.open(user, new OpenForm(form, MemoryForms.initial(form), List.of()));
      case Reply.RejectForm(var problems) ->
          chat.open(user, MemoryForms.rejected(open.orElseThrow(), problems, fault));
      case Reply.Suggestions _ -> {}
      case Reply.Nothing _ -> nothing(user);
    }
  }

  private void nothing(String user) {
    if (fault == Fault.ANSWERS_NOTHING) {
      add(onlyFor(user), Card.saying("Done", "Nothing to say."));
    }
  }

  private void replace(Optional<String> pressed, Card card) {
    if (fault == Fault.APPENDS_REPLACEMENTS) {
      add(Optional.empty(), card);
    } else {
      chat.replace(pressed.orElseThrow(), screen(card));
    }
  }

  private Optional<String> onlyFor(String user) {
    return fault == Fault.LEAKS_PRIVATE_REPLIES ? Optional.empty() : Optional.of(user);
  }

  private void add(Optional<String> reader, Card card) {
    chat.add(reader, Optional.empty(), screen(card));
  }

  private Screen screen(Card card) {
    Screen screen = renderer.render(card);
    screen.buttons().forEach(button -> knownActions.add(button.action()));
    return screen;
  }

  private Optional<Message> byKey(PostKey key) {
    return chat.find(m -> m.key().equals(Optional.of(key.value())));
  }

  private MessageRef ref(Message message) {
    return new MessageRef(new ChannelRef(WORKSPACE, MemoryChat.CHANNEL), message.id());
  }
}
