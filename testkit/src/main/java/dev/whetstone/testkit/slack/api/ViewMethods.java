package dev.whetstone.testkit.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.world.OpenView;
import dev.whetstone.testkit.slack.world.Team;
import dev.whetstone.testkit.slack.world.World;
import java.util.List;
import java.util.Set;

/** Modals and App Home. */
record ViewMethods(World world, Places places, Contents contents, Triggers triggers) {
  List<Method> methods() {
    return List.of(
        Method.bot("views.open", Set.of(), Method.TIER_4, this::open),
        Method.bot("views.update", Set.of(), Method.TIER_4, this::update),
        Method.bot("views.publish", Set.of(), Method.TIER_4, this::publish));
  }

  private ObjectNode open(Call call) {
    Team team = places.team(call);
    String user = triggers.use(team.id(), call.need("trigger_id"));
    ObjectNode view = named(team, call.object("view"));
    return shown(team, world.open(team.id(), user, view));
  }

  private ObjectNode update(Call call) {
    Team team = places.team(call);
    OpenView old =
        world
            .modalById(call.need("view_id"))
            .filter(v -> v.team().equals(team.id()))
            .orElseThrow(() -> Refused.because("not_found"));
    checkHash(call, old);
    return shown(team, world.update(old, named(team, call.object("view"))));
  }

  private ObjectNode publish(Call call) {
    Team team = places.team(call);
    String user = places.user(call, "user_id").id();
    world.home(user).ifPresent(old -> checkHash(call, old));
    return shown(team, world.publish(team.id(), user, named(team, call.object("view"))));
  }

  private static void checkHash(Call call, OpenView old) {
    if (call.text("hash").filter(h -> !h.equals(old.hash())).isPresent()) {
      throw Refused.because("hash_conflict");
    }
  }

  private ObjectNode named(Team team, ObjectNode view) {
    ObjectNode named = view.deepCopy();
    named.set("blocks", contents.blocks(team, view.path("blocks")));
    return named;
  }

  private ObjectNode shown(Team team, OpenView view) {
    return Call.ok().set("view", view.json(world.app(), "B" + team.bot().id().substring(1)));
  }
}
