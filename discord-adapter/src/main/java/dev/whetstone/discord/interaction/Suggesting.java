package dev.whetstone.discord.interaction;

import dev.whetstone.core.adapter.Core;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.discord.rest.Requests;
import dev.whetstone.discord.rest.Troubled;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.AutoCompleteQuery;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Completes options while a member types. What comes late nobody sees any more. */
final class Suggesting {
  private static final Logger log = LoggerFactory.getLogger(Suggesting.class);
  private static final Duration PATIENCE = Duration.ofMillis(2_500);
  private static final int LONGEST = 100;
  private final Core core;

  Suggesting(Core core) {
    this.core = core;
  }

  void answer(CommandAutoCompleteInteractionEvent event, Origin origin)
      throws InterruptedException {
    AutoCompleteQuery typing = event.getFocusedOption();
    Interaction wanted =
        new Interaction.SuggestionsWanted(
            origin, event.getName(), typing.getName(), typing.getValue());
    List<String> values =
        Core.within(PATIENCE, core.ask(wanted)).map(Suggesting::values).orElse(List.of());
    try {
      Requests.now(() -> event.replyChoices(choices(values)));
    } catch (Troubled e) {
      log.debug("Suggestions for interaction {} were not taken: {}", origin.id(), e.getMessage());
    }
  }

  private static List<String> values(Reply reply) {
    return reply instanceof Reply.Suggestions(List<String> values) ? values : List.of();
  }

  /** What is longer than Discord takes could not be chosen. */
  private static List<Choice> choices(List<String> values) {
    return values.stream()
        .filter(value -> !value.isBlank() && value.length() <= LONGEST)
        .distinct()
        .limit(OptionData.MAX_CHOICES)
        .map(value -> new Choice(value, value))
        .toList();
  }
}
