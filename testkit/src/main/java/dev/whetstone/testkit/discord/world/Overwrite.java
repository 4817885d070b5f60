package dev.whetstone.testkit.discord.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;

/**
 * What a channel changes about a role's or a member's permissions.
 *
 * @param id of the role or the member
 */
public record Overwrite(String id, boolean role, long allow, long deny) {
  static Overwrite none(String id, boolean role) {
    return new Overwrite(id, role, 0, 0);
  }

  Overwrite denying(long more) {
    return new Overwrite(id, role, allow & ~more, deny | more);
  }

  Overwrite silentOn(long bits) {
    return new Overwrite(id, role, allow & ~bits, deny & ~bits);
  }

  boolean isEmpty() {
    return allow == 0 && deny == 0;
  }

  ObjectNode json() {
    return Json.object()
        .put("id", id)
        .put("type", role ? 0 : 1)
        .put("allow", Long.toString(allow))
        .put("deny", Long.toString(deny));
  }
}
