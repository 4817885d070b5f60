package dev.whetstone.core.command;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.ForeignText;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.NearMiss;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each interaction to its handler and turns whatever goes wrong into a private reply. */
public final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final int MOST_SUGGESTIONS = 25;

  private final CommandCatalog catalog;
  private final Map<String, Command> commands;
  private final Map<String, ButtonHandler> buttons;
  private final Map<String, FormHandler> forms;
  private final Function<Origin, Card> home;

  /**
   * With every handler there is.
   *
   * @param home the card of a member's own page
   */
  public Dispatcher(
      List<Command> commands,
      List<ButtonHandler> buttons,
      List<FormHandler> forms,
      Function<Origin, Card> home) {
    this.catalog = new CommandCatalog(commands.stream().map(Command::spec).toList());
    this.commands = commands.stream().collect(toMap(c -> c.spec().name(), identity()));
    this.buttons = buttons.stream().collect(toMap(ButtonHandler::route, identity()));
    this.home = home;
    this.forms = forms.stream().collect(toMap(FormHandler::route, identity()));
  }

  public CommandCatalog catalog() {
    return catalog;
  }

  /** Never throws. */
  public Reply receive(Interaction interaction) {
    try {
      return handle(interaction);
    } catch (Refusal refusal) {
      return new Reply.ToMember(refusal.card());
    } catch (RuntimeException failure) {
      return apology(interaction.origin(), failure);
    }
  }

  private Reply handle(Interaction interaction) {
    return switch (interaction) {
      case Interaction.CommandInvoked invoked -> run(invoked);
      case Interaction.ButtonPressed(Origin origin, ActionId action) -> press(origin, action);
      case Interaction.FormSubmitted(Origin origin, ActionId action, Map<String, String> fields) ->
          submit(origin, action, fields);
      case Interaction.SuggestionsWanted wanted -> complete(wanted);
      case Interaction.HomeOpened(Origin origin) -> new Reply.ToMember(home.apply(origin));
    };
  }

  private Reply run(Interaction.CommandInvoked invoked) {
    Command command =
        Optional.ofNullable(commands.get(invoked.command()))
            .orElseThrow(() -> unknownCommand(invoked.command()));
    if (command.spec().audience() == CommandSpec.Audience.ADMINS) {
      AdminsOnly.check(invoked.origin(), command.spec().name());
    }
    return command.run(invoked.origin(), OptionCheck.check(command.spec(), invoked.options()));
  }

  private Reply press(Origin origin, ActionId action) {
    return Optional.ofNullable(buttons.get(action.route()))
        .orElseThrow(Dispatcher::unknownAction)
        .press(origin, action);
  }

  private Reply submit(Origin origin, ActionId action, Map<String, String> fields) {
    return Optional.ofNullable(forms.get(action.route()))
        .orElseThrow(Dispatcher::unknownAction)
        .submit(origin, action, fields);
  }

  private Reply complete(Interaction.SuggestionsWanted wanted) {
    List<String> values =
        commands.get(wanted.command()) instanceof Completing completing
            ? completing.complete(wanted.origin(), wanted.option(), wanted.typed())
            : List.of();
    return new Reply.Suggestions(values.stream().limit(MOST_SUGGESTIONS).toList());
  }

  private Refusal unknownCommand(String name) {
    List<String> names = catalog.commands().stream().map(CommandSpec::name).toList();
    List<String> near = NearMiss.of(name, names);
    return new Refusal(
        "There is no command " + ForeignText.quoted("/" + name) + ".",
        near.isEmpty()
            ? "See /help for all commands."
            : "Did you mean /" + String.join(" or /", near) + "? See /help for all commands.");
  }

  private static Refusal unknownAction() {
    return new Refusal(
        "This button no longer does anything.",
        "It is from an older version of Whetstone. Start again with /today or /help.");
  }

  /** The id is the platform's own, so that the member's report leads to the log line. */
  private static Reply apology(Origin origin, RuntimeException failure) {
    LOG.error("Interaction {} failed", origin.id(), failure);
    return new Reply.ToMember(
        Card.saying(
            "Something went wrong on our side",
            "It may not have been recorded. Look with /today or /streak, then try again.",
            "If it keeps failing, tell whoever runs Whetstone this number: " + origin.id()));
  }
}
