package dev.whetstone.testkit.discord.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Refused;
import dev.whetstone.testkit.discord.markdown.Code;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Guild;
import dev.whetstone.testkit.discord.world.Permission;
import dev.whetstone.testkit.discord.world.Permissions;
import dev.whetstone.testkit.discord.world.Role;
import dev.whetstone.testkit.discord.world.User;
import dev.whetstone.testkit.discord.world.World;
import dev.whetstone.testkit.web.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whom a message really calls: everybody it names, unless it says whom it means. Text in code calls
 * nobody; a backslash alone does not help.
 */
final class Mentions {
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");
  private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");

  private final World world;
  private final Channel channel;
  private final long permissions;
  private final Optional<JsonNode> allowed;

  Mentions(World world, Channel channel, User author, JsonNode body) {
    this.world = world;
    this.channel = channel;
    permissions = Permissions.in(channel, author.id());
    allowed = Optional.ofNullable(body.get("allowed_mentions")).filter(JsonNode::isObject);
    allowed.ifPresent(Mentions::check);
  }

  /** Writes what the text calls into the message. */
  void put(ObjectNode message, String text) {
    String read = withoutCode(text);
    boolean everyone =
        EVERYONE.matcher(read).find()
            && parses("everyone")
            && Permission.MENTION_EVERYONE.in(permissions);
    message.put("mention_everyone", everyone);
    message.set(
        "mentions",
        Json.array(
            ids(USER, read).stream()
                .filter(id -> isAllowed("users", id))
                .flatMap(id -> world.user(id).stream())
                .map(User::json)
                .toList()));
    message.set(
        "mention_roles",
        Json.texts(
            ids(ROLE, read).stream()
                .filter(id -> isAllowed("roles", id))
                .filter(this::canBeCalled)
                .toList()));
  }

  private boolean canBeCalled(String role) {
    Optional<Role> found = channel.guild().flatMap(guild -> guild.role(role));
    boolean any = Permission.MENTION_EVERYONE.in(permissions);
    Optional<String> everyone = channel.guild().map(Guild::id);
    return found.filter(r -> any || r.mentionable()).isPresent()
        && !everyone.equals(Optional.of(role));
  }

  private boolean isAllowed(String kind, String id) {
    boolean named =
        allowed.stream()
            .flatMap(a -> a.path(kind).valueStream())
            .anyMatch(other -> other.asText().equals(id));
    return named || parses(kind);
  }

  private boolean parses(String kind) {
    return allowed
        .map(a -> a.path("parse").valueStream().anyMatch(p -> p.asText().equals(kind)))
        .orElse(true);
  }

  private static void check(JsonNode allowed) {
    for (String kind : List.of("users", "roles")) {
      boolean both =
          !allowed.path(kind).isEmpty()
              && allowed.path("parse").valueStream().anyMatch(p -> p.asText().equals(kind));
      if (both) {
        throw Refused.field(
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
      }
    }
  }

  private static List<String> ids(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult m) -> m.group(1)).distinct().toList();
  }

  private static String withoutCode(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      Optional<Code> code = text.charAt(at) == '`' ? Code.at(text, at) : Optional.empty();
      int end = code.map(Code::end).orElse(at + (text.charAt(at) == '\\' ? 2 : 1));
      if (code.isEmpty()) {
        out.append(text, at, Math.min(end, text.length()));
      }
      at = end;
    }
    return out.toString();
  }
}
