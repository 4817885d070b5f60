package dev.whetstone.testkit.slack.api;

import dev.whetstone.testkit.slack.world.Channel;
import dev.whetstone.testkit.slack.world.Team;
import dev.whetstone.testkit.slack.world.User;
import dev.whetstone.testkit.slack.world.World;
import java.util.List;
import java.util.Optional;

/** Finds what a call is about, within what its token reaches. */
record Places(World world) {
  /** Arguments whose ids tell the workspace. */
  private static final List<String> NAMING = List.of("channel", "user", "users", "user_id");

  /** The workspace; an organisation's token reaches all of its workspaces. */
  Team team(Call call) {
    return world
        .team(call.owner())
        .or(() -> call.text("team_id").flatMap(world::team).filter(t -> isIn(t, call.owner())))
        .or(() ->
            NAMING.stream()
                .flatMap(name -> call.text(name).stream())
                .flatMap(id -> holding(call, id).stream())
                .findFirst())
        .or(() -> world.teams().stream().filter(t -> isIn(t, call.owner())).findFirst())
        .orElseThrow(() -> Refused.because("invalid_auth"));
  }

  private Optional<Team> holding(Call call, String id) {
    return world.teams().stream()
        .filter(t -> isIn(t, call.owner()))
        .filter(t -> t.channel(id).isPresent() || t.user(id).isPresent())
        .findFirst();
  }

  static boolean isIn(Team team, String owner) {
    return team.id().equals(owner) || team.enterprise().filter(owner::equals).isPresent();
  }

  /** A channel that the bot may know of: private ones only when it is in them. */
  Channel channel(Call call) {
    return team(call)
        .channel(call.need("channel"))
        .filter(c -> c.kind() != Channel.Kind.PRIVATE || c.hasBot())
        .orElseThrow(() -> Refused.because("channel_not_found"));
  }

  /** A channel to write in; a user's id means the direct messages. */
  Channel writable(Call call) {
    Team team = team(call);
    Optional<User> user = team.user(call.need("channel"));
    Channel channel = user.isPresent() ? world.direct(team, user.get().id()) : channel(call);
    if (channel.isArchived()) {
      throw Refused.because("is_archived");
    }
    if (channel.user().flatMap(team::user).filter(User::deleted).isPresent()) {
      throw Refused.because("channel_not_found");
    }
    if (!channel.hasBot()) {
      throw Refused.because("not_in_channel");
    }
    return channel;
  }

  User user(Call call, String name) {
    return team(call).user(call.need(name)).orElseThrow(() -> Refused.because("user_not_found"));
  }
}
