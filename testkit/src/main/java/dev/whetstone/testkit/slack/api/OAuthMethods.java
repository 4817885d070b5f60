package dev.whetstone.testkit.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.world.Team;
import dev.whetstone.testkit.slack.world.Token;
import dev.whetstone.testkit.slack.world.World;
import dev.whetstone.testkit.web.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Installing the app, and renewing its tokens. */
public final class OAuthMethods {
  private final World world;
  private final String clientId;
  private final String clientSecret;
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();

  /**
   * What an admin agreed to.
   *
   * @param wide whether for the whole organisation
   */
  public record Grant(String team, String user, Set<String> scopes, boolean wide, boolean rotates) {
    public Grant {
      scopes = Set.copyOf(scopes);
    }
  }

  public OAuthMethods(World world, String clientId, String clientSecret) {
    this.world = world;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  /** The code that a browser brings to the app; good once. */
  public String code(Grant grant) {
    String code = UUID.randomUUID().toString();
    grants.put(code, grant);
    return code;
  }

  List<Method> methods() {
    return List.of(new Method("oauth.v2.access", Method.Kind.CLIENT, Set.of(), 600, this::access));
  }

  private ObjectNode access(Call call) {
    checkClient(call);
    if (call.text("grant_type").filter("refresh_token"::equals).isPresent()) {
      Token token =
          world
              .tokens()
              .renew(call.need("refresh_token"))
              .orElseThrow(() -> Refused.because("invalid_refresh_token"));
      return answer(token, !isTeam(token.owner()));
    }
    Grant grant = grants.remove(call.need("code"));
    if (grant == null) {
      throw Refused.because("invalid_code");
    }
    Team team = world.team(grant.team()).orElseThrow();
    String owner = grant.wide() ? team.enterprise().orElseThrow() : team.id();
    Token token = world.tokens().issue(owner, grant.scopes(), grant.rotates());
    ObjectNode body = answer(token, grant.wide());
    body.set("authed_user", Json.object().put("id", grant.user()));
    return body;
  }

  private boolean isTeam(String owner) {
    return world.team(owner).isPresent();
  }

  private void checkClient(Call call) {
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
    boolean inBody =
        call.text("client_id").filter(clientId::equals).isPresent()
            && call.text("client_secret").filter(clientSecret::equals).isPresent();
    if (!inBody && !call.authorization().equals(basic)) {
      throw Refused.because("bad_client_secret");
    }
  }

  private ObjectNode answer(Token token, boolean wide) {
    Team team =
        world.teams().stream().filter(t -> Places.isIn(t, token.owner())).findFirst().orElseThrow();
    ObjectNode body =
        Call.ok()
            .put("access_token", token.value())
            .put("token_type", "bot")
            .put("scope", String.join(",", token.scopes()))
            .put("bot_user_id", team.bot().id())
            .put("app_id", world.app())
            .put("is_enterprise_install", wide);
    token.refresh().ifPresent(r -> body.put("refresh_token", r).put("expires_in", 43_200));
    if (wide) {
      body.putNull("team");
    } else {
      body.set("team", Json.object().put("id", team.id()).put("name", team.name()));
    }
    team.enterprise()
        .ifPresentOrElse(
            e -> body.set("enterprise", Json.object().put("id", e).put("name", "Org")),
            () -> body.putNull("enterprise"));
    return body;
  }
}
