package dev.whetstone.testkit.slack.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.world.Channel;
import dev.whetstone.testkit.slack.world.Message;
import dev.whetstone.testkit.slack.world.Team;
import dev.whetstone.testkit.slack.world.User;
import dev.whetstone.testkit.slack.world.World;
import dev.whetstone.testkit.web.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Channels and direct messages. */
record ConversationMethods(World world, Places places) {
  private static final int MOST = 999;

  List<Method> methods() {
    Set<String> read = Set.of("channels:read", "groups:read", "im:read", "mpim:read");
    Set<String> history =
        Set.of("channels:history", "groups:history", "im:history", "mpim:history");
    return List.of(
        Method.bot("conversations.info", read, Method.TIER_3, this::info),
        Method.bot("conversations.history", history, Method.TIER_3, this::history),
        Method.bot("conversations.replies", history, Method.TIER_3, this::replies),
        Method.bot("conversations.join", Set.of("channels:join"), Method.TIER_3, this::join),
        Method.bot("conversations.open", Set.of("im:write"), Method.TIER_3, this::open));
  }

  private ObjectNode info(Call call) {
    return Call.ok().set("channel", places.channel(call).json());
  }

  private ObjectNode history(Call call) {
    Channel channel = readable(call);
    Stream<Message> all = channel.messages().stream().filter(m -> m.thread().isEmpty());
    return page(call, all.toList().reversed());
  }

  private ObjectNode replies(Call call) {
    Channel channel = readable(call);
    String ts = call.need("ts");
    if (channel.find(ts).isEmpty()) {
      throw Refused.because("thread_not_found");
    }
    return page(
        call,
        channel.messages().stream()
            .filter(m -> m.ts().equals(ts) || m.thread().filter(ts::equals).isPresent())
            .toList());
  }

  private Channel readable(Call call) {
    Channel channel = places.channel(call);
    if (!channel.hasBot()) {
      throw Refused.because("not_in_channel");
    }
    String needed =
        switch (channel.kind()) {
          case PUBLIC -> "channels:history";
          case PRIVATE -> "groups:history";
          case DIRECT -> "im:history";
        };
    if (!call.token().orElseThrow().scopes().contains(needed)) {
      throw Refused.because("missing_scope");
    }
    return channel;
  }

  private static ObjectNode page(Call call, List<Message> messages) {
    List<Message> wanted =
        messages.stream()
            .filter(m -> m.only().isEmpty())
            .filter(m -> call.text("oldest").filter(o -> m.ts().compareTo(o) <= 0).isEmpty())
            .filter(m -> call.text("latest").filter(l -> m.ts().compareTo(l) >= 0).isEmpty())
            .toList();
    int limit = Math.clamp(call.number("limit", 100), 1, MOST);
    int from = call.text("cursor").map(Integer::parseInt).orElse(0);
    int to = Math.min(wanted.size(), from + limit);
    ArrayNode shown = Json.array();
    wanted.subList(Math.min(from, to), to).forEach(m -> shown.add(json(m, call)));
    boolean more = to < wanted.size();
    ObjectNode body = Call.ok().put("has_more", more);
    body.putObject("response_metadata").put("next_cursor", more ? Integer.toString(to) : "");
    return body.set("messages", shown);
  }

  private static ObjectNode json(Message message, Call call) {
    ObjectNode json = message.json();
    if (!call.flag("include_all_metadata")) {
      json.remove("metadata");
    }
    return json;
  }

  private ObjectNode join(Call call) {
    Channel channel = places.channel(call);
    if (channel.isArchived()) {
      throw Refused.because("is_archived");
    }
    if (channel.kind() != Channel.Kind.PUBLIC) {
      throw Refused.because("method_not_supported_for_channel_type");
    }
    channel.setBot(true);
    return Call.ok().set("channel", channel.json());
  }

  private ObjectNode open(Call call) {
    Team team = places.team(call);
    User user = team.user(call.need("users")).orElseThrow(() -> Refused.because("user_not_found"));
    if (user.deleted()) {
      throw Refused.because("user_disabled");
    }
    ObjectNode channel = Json.object().put("id", world.direct(team, user.id()).id());
    return Call.ok().set("channel", channel);
  }
}
