package dev.whetstone.slack.interaction;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import dev.whetstone.core.adapter.AdapterWords;
import dev.whetstone.core.adapter.Core;
import dev.whetstone.core.adapter.FormShelf;
import dev.whetstone.core.adapter.Sent;
import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.slack.command.CommandLine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what members do. Each method returns at once, so that Slack is acknowledged in time. */
public final class Interactions implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Interactions.class);
  private static final Duration FORM_PATIENCE = Duration.ofSeconds(2);
  private static final Duration GOODBYE = Duration.ofSeconds(10);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Core core;
  private final CommandLine commands;
  private final People people;
  private final FormShelf shelf;
  private final Replies replies;
  private final Home home;
  private final Once<Boolean> acts = new Once<>();
  private final Once<Response> forms = new Once<>();

  Interactions(
      CommandCatalog commands,
      Inbox inbox,
      People people,
      FormShelf shelf,
      Replies replies,
      Home home) {
    this.core = new Core(inbox, threads);
    this.commands = new CommandLine(commands);
    this.people = people;
    this.shelf = shelf;
    this.replies = replies;
    this.home = home;
  }

  /** With the parts it is made of. */
  public static Interactions of(
      CommandCatalog commands, Inbox inbox, Delivering delivering, InstantSource clock) {
    FormShelf shelf = new FormShelf(clock);
    Recent recent = new Recent();
    Answers answers =
        new Answers(
            delivering.clients(),
            delivering.renderer(),
            delivering.pictures(),
            delivering.letters());
    return new Interactions(
        commands,
        inbox,
        new People(delivering.clients(), clock),
        shelf,
        new Replies(delivering.clients(), answers, shelf, recent),
        new Home(delivering.clients(), delivering.renderer(), delivering.pictures(), recent));
  }

  public void command(WorkspaceRef workspace, SlashCommandPayload typed) {
    once(
        typed.getTriggerId(),
        () -> {
          Exchange exchange =
              exchange(
                  workspace,
                  typed.getUserId(),
                  typed.getUserName(),
                  typed.getTriggerId(),
                  new Memo(typed.getChannelId(), typed.getResponseUrl(), null, false));
          answer(
              exchange, wanted(exchange.origin(), Optional.ofNullable(typed.getText()).orElse("")));
        });
  }

  private Interaction wanted(Origin origin, String line) {
    return switch (commands.read(line)) {
      case CommandLine.Wish.Run(String command, Map<String, String> options) ->
          new Interaction.CommandInvoked(origin, command, options);
      case CommandLine.Wish.Suggest(String command, String option, String typed) ->
          new Interaction.SuggestionsWanted(origin, command, option, typed);
    };
  }

  public void press(WorkspaceRef workspace, BlockActionPayload press) {
    once(
        press.getTriggerId(),
        () -> {
          Exchange exchange =
              exchange(
                  workspace,
                  press.getUser().getId(),
                  press.getUser().getUsername(),
                  press.getTriggerId(),
                  memo(press));
          Optional<ActionId> action =
              Optional.ofNullable(press.getActions().getFirst().getValue())
                  .flatMap(ActionId::parse);
          if (action.isEmpty()) {
            replies.carryOut(exchange, new Reply.ToMember(AdapterWords.unknownButton()));
          } else if (FormShelf.isOpener(action.get())) {
            replies.carryOut(exchange, kept(exchange, action.get()));
          } else {
            answer(exchange, new Interaction.ButtonPressed(exchange.origin(), action.get()));
          }
        });
  }

  private static Memo memo(BlockActionPayload press) {
    BlockActionPayload.Container container = press.getContainer();
    return press.getChannel() == null
        ? new Memo(press.getUser().getId(), null, null, false)
        : new Memo(
            press.getChannel().getId(),
            press.getResponseUrl(),
            container.getMessageTs(),
            container.isEphemeral());
  }

  private Reply kept(Exchange exchange, ActionId opener) {
    return shelf
        .behind(exchange.user(), opener)
        .<Reply>map(Reply.OpenForm::new)
        .orElseGet(() -> new Reply.ToMember(AdapterWords.lostForm()));
  }

  /** Answers as if the command had been typed in the bot's direct messages. */
  public void shortcut(WorkspaceRef workspace, GlobalShortcutPayload chosen, String command) {
    once(
        chosen.getTriggerId(),
        () -> {
          String user = chosen.getUser().getId();
          Exchange exchange =
              exchange(
                  workspace,
                  user,
                  chosen.getUser().getUsername(),
                  chosen.getTriggerId(),
                  new Memo(user, null, null, false));
          answer(exchange, wanted(exchange.origin(), command));
        });
  }

  public void home(WorkspaceRef workspace, String user, String event) {
    once(
        event,
        () -> {
          Exchange exchange =
              exchange(workspace, user, user, event, new Memo(user, null, null, false));
          Interaction opened = new Interaction.HomeOpened(exchange.origin());
          if (Core.await(core.ask(opened)) instanceof Reply.ToMember(Card card)) {
            home.show(exchange.member(), card);
          }
        });
  }

  /** Waits a moment for the core, since only the acknowledgement can keep a form open. */
  public Response submit(
      WorkspaceRef workspace, ViewSubmissionPayload sent, ViewSubmissionContext context) {
    return forms.run(sent.getTriggerId(), () -> submitted(workspace, sent, context));
  }

  private Response submitted(
      WorkspaceRef workspace, ViewSubmissionPayload payload, ViewSubmissionContext context) {
    String user = payload.getUser().getId();
    Map<String, String> typed = Modals.typed(payload.getView().getState());
    Optional<ActionId> action = ActionId.parse(payload.getView().getCallbackId());
    Memo memo =
        Memo.read(payload.getView().getPrivateMetadata())
            .orElseGet(() -> new Memo(user, null, null, false));
    Exchange exchange =
        exchange(workspace, user, payload.getUser().getUsername(), payload.getTriggerId(), memo)
            .sending(new Sent(action.flatMap(form -> shelf.opened(user, form)), typed));
    if (action.isEmpty()) {
      later(exchange, new Reply.RejectForm(Map.of()));
      return context.ack();
    }
    Future<Reply> reply =
        core.ask(new Interaction.FormSubmitted(exchange.origin(), action.get(), typed));
    return acknowledged(exchange, reply, context);
  }

  private Response acknowledged(
      Exchange exchange, Future<Reply> reply, ViewSubmissionContext context) {
    try {
      Optional<Reply> prompt = Core.within(FORM_PATIENCE, reply);
      if (prompt.isEmpty()) {
        run(exchange.origin().id(), () -> replies.carryOut(exchange, Core.await(reply)));
        return context.ack();
      }
      return switch (prompt.get()) {
        case Reply.RejectForm(Map<String, String> problems) when canShow(exchange, problems) ->
            context.ackWithErrors(new HashMap<>(problems));
        case Reply.OpenForm(Form form) -> context.ackWithUpdate(replies.modal(exchange, form));
        default -> {
          later(exchange, prompt.get());
          yield context.ack();
        }
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return context.ack();
    }
  }

  /** Problems of fields that are not in the form would be an error of their own. */
  private static boolean canShow(Exchange exchange, Map<String, String> problems) {
    return !problems.isEmpty()
        && exchange.sent().orElseThrow().typed().keySet().containsAll(problems.keySet());
  }

  private void later(Exchange exchange, Reply reply) {
    run(exchange.origin().id(), () -> replies.carryOut(exchange, reply));
  }

  private Exchange exchange(
      WorkspaceRef workspace, String user, String handle, String trigger, Memo memo) {
    MemberRef member = new MemberRef(workspace, user);
    Origin origin =
        new Origin(
            Quotable.id(trigger),
            people.caller(member, Optional.ofNullable(handle).orElse(user)),
            new ChannelRef(workspace, memo.channel()));
    return new Exchange(
        origin,
        Optional.ofNullable(memo.way()),
        Optional.of(trigger),
        memo.source(),
        Optional.empty());
  }

  private interface Task {
    void run() throws InterruptedException;
  }

  private void once(String id, Task task) {
    acts.run(
        id,
        () -> {
          run(Quotable.id(id), task);
          return true;
        });
  }

  private void run(String id, Task task) {
    try {
      threads.execute(() -> carry(id, task));
    } catch (RejectedExecutionException e) {
      log.warn("Interaction {} came while the bot was stopping", id);
    }
  }

  private static void carry(String id, Task task) {
    try {
      task.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      log.warn("Interaction {} was not answered: the bot was stopping", id);
    } catch (RuntimeException e) {
      log.error("Interaction {} was not answered", id, e);
    }
  }

  private void answer(Exchange exchange, Interaction interaction) throws InterruptedException {
    replies.carryOut(exchange, Core.await(core.ask(interaction)));
  }

  /** Ends what has begun, within some seconds. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      threads.shutdownNow();
    }
  }
}
