package dev.whetstone.testkit.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.world.World;
import dev.whetstone.testkit.web.Address;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Every method there is. */
public final class Methods {
  private Methods() {}

  /**
   * Adds them to the gate.
   *
   * @param socket makes the address of a new Socket Mode connection
   */
  public static void addTo(
      Gate gate,
      World world,
      Address address,
      Triggers triggers,
      OAuthMethods oauth,
      Supplier<String> socket) {
    Places places = new Places(world);
    Contents contents = new Contents(world);
    gate.add(new ChatMethods(world, places, contents).methods());
    gate.add(new ConversationMethods(world, places).methods());
    gate.add(new OtherMethods(world, places, address).methods());
    gate.add(new ViewMethods(world, places, contents, triggers).methods());
    gate.add(oauth.methods());
    gate.add(List.of(opening(socket)));
  }

  private static Method opening(Supplier<String> socket) {
    return new Method(
        "apps.connections.open",
        Method.Kind.APP,
        Set.of(),
        Method.TIER_2,
        (Call _) -> connection(socket.get()));
  }

  private static ObjectNode connection(String url) {
    return Call.ok().put("url", url);
  }
}
