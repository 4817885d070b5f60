package dev.whetstone.discord.command;

import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.discord.rest.Requests;
import dev.whetstone.discord.rest.Troubled;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord the bot's commands. */
public final class Registration {
  private static final Logger log = LoggerFactory.getLogger(Registration.class);

  private Registration() {}

  /** Writes the commands for all servers, if Discord has others; failures are in the log. */
  public static void update(JDA shard, CommandCatalog catalog) {
    List<SlashCommandData> wanted = SlashCommands.of(catalog);
    try {
      List<Command> there = Requests.now(() -> shard.retrieveCommands(true));
      if (byName(there.stream().map(CommandData::fromCommand).toList()).equals(byName(wanted))) {
        log.info("Discord has all {} commands", wanted.size());
        return;
      }
      Requests.now(() -> shard.updateCommands().addCommands(wanted));
      log.info("Told Discord {} commands", wanted.size());
    } catch (Troubled e) {
      log.error(
          "The commands could not be told to Discord ({}). Members see the earlier ones. Start"
              + " again to try once more.",
          e.trouble().reason());
    }
  }

  private static Map<String, Object> byName(List<? extends CommandData> commands) {
    Map<String, Object> byName = new TreeMap<>();
    commands.forEach(command -> byName.put(command.getName(), JsonValue.of(command.toData())));
    return byName;
  }
}
