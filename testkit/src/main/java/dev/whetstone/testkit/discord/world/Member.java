package dev.whetstone.testkit.discord.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** A user on a server, with the roles that they were given. */
public record Member(User user, Set<String> roles, Instant joined) {
  public Member {
    roles = Set.copyOf(roles);
  }

  Member with(String role) {
    Set<String> more = new LinkedHashSet<>(roles);
    more.add(role);
    return new Member(user, more, joined);
  }

  public ObjectNode json() {
    ObjectNode json = withoutUser();
    json.set("user", user.json());
    return json;
  }

  /** As it stands beside an author in a message. */
  public ObjectNode withoutUser() {
    ObjectNode json =
        Json.object()
            .put("joined_at", joined.toString())
            .put("deaf", false)
            .put("mute", false)
            .put("pending", false)
            .put("flags", 0)
            .putNull("nick")
            .putNull("avatar")
            .putNull("banner")
            .putNull("premium_since")
            .putNull("communication_disabled_until");
    json.set("roles", Json.texts(roles.stream().sorted().toList()));
    return json;
  }
}
