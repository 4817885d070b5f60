package dev.whetstone.testkit.discord.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.discord.world.Permission;
import dev.whetstone.testkit.web.Json;

/** Who is offered a command, and where. */
final class Offers {
  private static final int GUILD = 0;
  private static final int DIRECT = 1;
  private static final int PRIVATE = 2;
  private static final int GUILD_INSTALL = 0;
  private static final int USER_INSTALL = 1;

  private Offers() {}

  /** In servers, or in direct messages with the bot. */
  static boolean isFor(JsonNode command, boolean inServer) {
    if (inServer && !lists(command.path("integration_types"), GUILD_INSTALL)) {
      return false;
    }
    JsonNode contexts = command.path("contexts");
    if (contexts.isEmpty()) {
      return inServer || command.path("dm_permission").asBoolean(true);
    }
    return lists(contexts, inServer ? GUILD : DIRECT);
  }

  /** To a user who has the app where the bot is not: in servers, or among users. */
  static boolean isForUser(JsonNode command, boolean inServer) {
    return lists(command.path("integration_types"), USER_INSTALL)
        && lists(command.path("contexts"), inServer ? GUILD : PRIVATE);
  }

  /** To members with these permissions; with none named, to everyone. */
  static boolean isAllowed(JsonNode command, long permissions) {
    if (Permission.ADMINISTRATOR.in(permissions)) {
      return true;
    }
    long needed = Json.text(command, "default_member_permissions").map(Long::valueOf).orElse(-1L);
    return needed == -1 || (needed != 0 && (permissions & needed) == needed);
  }

  private static boolean lists(JsonNode numbers, int wanted) {
    return numbers.valueStream().anyMatch(n -> n.asInt() == wanted);
  }
}
