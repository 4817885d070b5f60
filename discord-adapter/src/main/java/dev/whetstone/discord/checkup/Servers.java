package dev.whetstone.discord.checkup;

import dev.whetstone.core.chat.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Looks at the servers that the bot is in, the first twenty of them one by one. */
final class Servers {
  private static final int LISTED = 200;
  private static final int LOOKED_AT = 20;

  private final Rest rest;

  Servers(Rest rest) {
    this.rest = rest;
  }

  List<Finding> findings() throws IOException {
    Answer answer = rest.get("users/@me/guilds?limit=" + LISTED);
    if (answer.array().isEmpty()) {
      return List.of(DiscordCheckup.unwilling(answer));
    }
    List<DataObject> servers = answer.array().get().stream(DataArray::getObject).toList();
    List<Finding> findings = new ArrayList<>();
    findings.add(count(servers.size()));
    for (DataObject server : servers.subList(0, Math.min(servers.size(), LOOKED_AT))) {
      findings.add(look(server));
    }
    return findings;
  }

  private static Finding count(int servers) {
    return switch (servers) {
      case 0 ->
          Finding.problem(
              "Discord: the bot is in no server", "Open the invite link and choose a server.");
      case 1 -> Finding.fine("Discord: the bot is in 1 server");
      case LISTED -> Finding.fine("Discord: the bot is in %d servers or more".formatted(LISTED));
      default -> Finding.fine("Discord: the bot is in %d servers".formatted(servers));
    };
  }

  private Finding look(DataObject server) throws IOException {
    String what = "Discord: server " + DiscordCheckup.name(server, "name");
    Answer answer = rest.get("guilds/" + server.getString("id"));
    if (answer.status() != Answer.OK) {
      return Finding.problem(
          what + " cannot be read (error " + answer.status() + ")",
          "Remove the bot there and let it in again by the invite link.");
    }
    String missing = Invitation.missing(Long.parseLong(server.getString("permissions")));
    return missing.isEmpty()
        ? Finding.fine(what + " can be reached, with every permission")
        : Finding.problem(
            what + " does not grant " + missing,
            "Open the invite link for it once more. /setup tells about single channels.");
  }
}
