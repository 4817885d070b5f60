package dev.whetstone.discord.interaction;

import dev.whetstone.core.adapter.AdapterWords;
import dev.whetstone.core.adapter.Core;
import dev.whetstone.core.adapter.FormShelf;
import dev.whetstone.core.adapter.Sent;
import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.discord.post.Letters;
import dev.whetstone.discord.render.CardRenderer;
import dev.whetstone.discord.render.CustomId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what members do, each on a thread of its own, and answers it. */
public final class Interactions implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Interactions.class);
  private static final Duration PROMPT = Duration.ofSeconds(1);
  private static final Duration GOODBYE = Duration.ofSeconds(10);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CommandCatalog commands;
  private final Origins origins;
  private final Core core;
  private final FormShelf shelf;
  private final Suggesting suggesting;
  private final PromptReplies promptReplies;
  private final LateReplies lateReplies;

  public Interactions(
      PlatformId platform,
      CommandCatalog commands,
      Inbox inbox,
      CardRenderer renderer,
      Letters letters,
      InstantSource clock) {
    this.commands = commands;
    origins = new Origins(platform);
    core = new Core(inbox, threads);
    shelf = new FormShelf(clock);
    suggesting = new Suggesting(core);
    Mail mail = new Mail(platform, letters);
    Replying replying = new Replying(renderer, shelf);
    promptReplies = new PromptReplies(replying, shelf, mail);
    lateReplies = new LateReplies(replying, mail);
  }

  private interface Task {
    void run() throws InterruptedException;
  }

  /** Returns at once. */
  public void take(GenericEvent event) {
    switch (event) {
      case SlashCommandInteractionEvent command -> start(command.getId(), () -> command(command));
      case ButtonInteractionEvent press -> start(press.getId(), () -> press(press));
      case ModalInteractionEvent form -> start(form.getId(), () -> form(form));
      case CommandAutoCompleteInteractionEvent typing ->
          start(typing.getId(), () -> suggesting.answer(typing, origins.of(typing)));
      default -> {}
    }
  }

  private void start(String id, Task task) {
    try {
      threads.execute(() -> run(id, task));
    } catch (RejectedExecutionException e) {
      log.warn("Interaction {} came while the bot was stopping", id);
    }
  }

  private static void run(String id, Task task) {
    try {
      task.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      log.warn("Interaction {} was not answered: the bot was stopping", id);
    } catch (RuntimeException e) {
      log.error("Interaction {} was not answered", id, e);
    }
  }

  private void command(SlashCommandInteractionEvent event) throws InterruptedException {
    if (origins.isGuest(event) && isForAdmins(event.getName())) {
      Card card = Words.notInServer(event.getName(), event.getJDA().getSelfUser());
      promptReplies.carryOut(Exchange.of(event), new Reply.ToMember(card));
      return;
    }
    Map<String, String> options = new LinkedHashMap<>();
    for (OptionMapping option : event.getOptions()) {
      options.put(option.getName(), option.getAsString());
    }
    answer(
        Exchange.of(event),
        new Interaction.CommandInvoked(origins.of(event), event.getName(), options));
  }

  /** What they do is for the server, which has to let the bot in first. */
  private boolean isForAdmins(String command) {
    return commands
        .find(command)
        .filter(spec -> spec.audience() == CommandSpec.Audience.ADMINS)
        .isPresent();
  }

  private void press(ButtonInteractionEvent event) throws InterruptedException {
    Exchange exchange = Exchange.of(event);
    Optional<ActionId> action = CustomId.action(event.getCustomId());
    if (action.isEmpty()) {
      promptReplies.carryOut(exchange, new Reply.ToMember(AdapterWords.unknownButton()));
    } else if (FormShelf.isOpener(action.get())) {
      promptReplies.carryOut(exchange, kept(exchange, action.get()));
    } else {
      answer(exchange, new Interaction.ButtonPressed(origins.of(event), action.get()));
    }
  }

  private Reply kept(Exchange exchange, ActionId opener) {
    return shelf
        .behind(exchange.user(), opener)
        .<Reply>map(Reply.OpenForm::new)
        .orElseGet(() -> new Reply.ToMember(AdapterWords.lostForm()));
  }

  private void form(ModalInteractionEvent event) throws InterruptedException {
    Optional<ActionId> action = ActionId.parse(event.getModalId());
    Map<String, String> typed = Modals.typed(event.getValues());
    String user = event.getUser().getId();
    Sent sent = new Sent(action.flatMap(form -> shelf.opened(user, form)), typed);
    Exchange exchange = Exchange.of(event, sent);
    if (action.isEmpty()) {
      promptReplies.carryOut(exchange, new Reply.RejectForm(Map.of()));
    } else {
      answer(exchange, new Interaction.FormSubmitted(origins.of(event), action.get(), typed));
    }
  }

  private void answer(Exchange exchange, Interaction interaction) throws InterruptedException {
    Future<Reply> reply = core.ask(interaction);
    Optional<Reply> prompt = Core.within(PROMPT, reply);
    if (prompt.isPresent()) {
      promptReplies.carryOut(exchange, prompt.get());
    } else {
      LateReplies.Deferral deferral = lateReplies.defer(exchange);
      lateReplies.carryOut(exchange, deferral, Core.await(reply));
    }
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
