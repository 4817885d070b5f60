package dev.whetstone.web.desk;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec.Audience;
import dev.whetstone.core.chat.ForeignText;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.OptionSpec;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.web.command.CommandLine;
import dev.whetstone.web.command.Completion;
import dev.whetstone.web.command.Typed;
import dev.whetstone.web.message.Message;
import dev.whetstone.web.people.DemoPeople;
import dev.whetstone.web.people.Presence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what a member does, hands it to the core, and carries the reply out. A message whose button
 * a member pressed is named by its id; where the id is missing the press came from the panel.
 */
public final class Desk {
  private static final String BOARD = "leaderboard";
  private final CommandCatalog catalog;
  private final Replies replies;
  private final Presence presence;
  private final Counter counter;
  private final CommandLine commandLine;
  private final Completion completion;
  private final Completion directCompletion;

  public Desk(CommandCatalog catalog, Inbox inbox, Replies replies, Presence presence) {
    this.catalog = catalog;
    this.replies = replies;
    this.presence = presence;
    this.counter = new Counter(inbox);
    this.commandLine = new CommandLine(catalog);
    this.completion = new Completion(catalog);
    this.directCompletion =
        new Completion(
            new CommandCatalog(
                catalog.commands().stream()
                    .filter(c -> c.audience() == Audience.EVERYONE)
                    .toList()));
  }

  public boolean hasBoard() {
    return catalog.find(BOARD).isPresent();
  }

  /** The member sent a line of text. */
  public Outcome type(Visitor visitor, String line) {
    String visible = ForeignText.clean(line).strip();
    Cause cause = new Cause(visitor, visible, Optional.empty());
    return switch (commandLine.read(visible, source(visitor))) {
      case Typed.Chatter() ->
          replies.note(
              cause,
              "This takes commands",
              "Nobody reads plain text here. Try /help to see what you can do.");
      case Typed.Unclear(String why) -> replies.note(cause, "That is not clear", why);
      case Typed.Command(String name, Map<String, String> _) when isOutOfPlace(visitor, name) ->
          replies.note(
              cause,
              "/" + name + " works in a channel",
              "A study group needs a channel. Use /%s in #%s."
                  .formatted(name, DemoPeople.CHANNELS.getFirst().id()));
      case Typed.Command(String name, Map<String, String> options) ->
          hand(cause, new Interaction.CommandInvoked(visitor.origin(), name, options));
    };
  }

  /** What admins do, they do to a channel's study group; direct messages have none. */
  private boolean isOutOfPlace(Visitor visitor, String command) {
    return visitor.room().equals(DemoPeople.DIRECT)
        && catalog.find(command).filter(spec -> spec.audience() == Audience.ADMINS).isPresent();
  }

  /** The member pressed a button of a message that they see. */
  public Outcome press(Visitor visitor, String messageId, ActionId action) {
    Optional<Message> message = replies.visible(messageId, visitor);
    Optional<String> label = message.flatMap(m -> Buttons.label(m, action));
    Cause cause = new Cause(visitor, label.orElse(""), message);
    if (message.isEmpty()) {
      return replies.note(cause, "Too old", "That message is no longer here. Ask for it again.");
    }
    return label.isEmpty()
        ? replies.note(
            cause,
            "That button is gone",
            "The message has changed meanwhile. Nothing was counted for this press.")
        : hand(cause, new Interaction.ButtonPressed(visitor.origin(), action));
  }

  /** The member sent a form off; {@code messageId} is the message whose button opened it. */
  public Outcome submit(
      Visitor visitor, Optional<String> messageId, ActionId form, Map<String, String> fields) {
    Optional<Message> message = messageId.flatMap(id -> replies.visible(id, visitor));
    return hand(
        new Cause(visitor, "", message),
        new Interaction.FormSubmitted(visitor.origin(), form, fields));
  }

  /** How the line may go on; nothing where the core cannot be asked. */
  public Completion.Offer complete(Visitor visitor, String line) {
    boolean direct = visitor.room().equals(DemoPeople.DIRECT);
    return (direct ? directCompletion : completion).complete(line, source(visitor));
  }

  /** The values among which the leaderboard has one to choose, such as its periods. */
  public List<String> boardChoices() {
    return choiceOfBoard().map(Choice::values).orElse(List.of());
  }

  /** What the leaderboard panel shows the member, for one of the choices where there are any. */
  public Outcome board(Visitor visitor, Optional<String> value) {
    Map<String, String> options =
        choiceOfBoard()
            .filter(choice -> value.filter(choice.values()::contains).isPresent())
            .map(choice -> Map.of(choice.option(), value.orElseThrow()))
            .orElse(Map.of());
    return panel(visitor, new Interaction.CommandInvoked(visitor.origin(), BOARD, options));
  }

  /** The member pressed a button in the panel. */
  public Outcome pressOnBoard(Visitor visitor, ActionId action) {
    return panel(visitor, new Interaction.ButtonPressed(visitor.origin(), action));
  }

  private Outcome panel(Visitor visitor, Interaction interaction) {
    if (!hasBoard() || !presence.in(visitor.room().id())) {
      return new Outcome.Nothing();
    }
    try {
      return replies.inPanel(counter.receive(interaction));
    } catch (Counter.NoReply e) {
      return new Outcome.Nothing();
    }
  }

  /** An option with fixed values. */
  private record Choice(String option, List<String> values) {}

  private Optional<Choice> choiceOfBoard() {
    return catalog
        .find(BOARD)
        .filter(spec -> spec.options().size() == 1)
        .map(spec -> spec.options().getFirst())
        .flatMap(option ->
            option.kind() instanceof OptionSpec.Kind.OneOf(List<String> values)
                ? Optional.of(new Choice(option.name(), values))
                : Optional.empty());
  }

  private Outcome hand(Cause cause, Interaction interaction) {
    if (!presence.in(cause.visitor().room().id())) {
      return replies.note(
          cause,
          "Whetstone is not here",
          "It was removed from this channel. An admin can add it back.");
    }
    try {
      Reply reply = counter.receive(interaction);
      return reply instanceof Reply.RejectForm(Map<String, String> problems)
              && !(interaction instanceof Interaction.FormSubmitted)
          ? replies.note(cause, "That cannot be taken", problems.values().toArray(String[]::new))
          : replies.carryOut(cause, reply);
    } catch (Counter.NoReply e) {
      return replies.failure(cause, e.words());
    }
  }

  private Completion.Source source(Visitor visitor) {
    return (command, option, typed) -> suggest(visitor, command, option, typed);
  }

  private List<String> suggest(Visitor visitor, String command, String option, String typed) {
    var wanted = new Interaction.SuggestionsWanted(visitor.origin(), command, option, typed);
    try {
      return counter.receive(wanted) instanceof Reply.Suggestions(List<String> values)
          ? values
          : List.of();
    } catch (Counter.NoReply e) {
      return List.of();
    }
  }
}
