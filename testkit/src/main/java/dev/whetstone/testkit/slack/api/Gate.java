package dev.whetstone.testkit.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.check.ArgumentCheck;
import dev.whetstone.testkit.slack.world.Token;
import dev.whetstone.testkit.slack.world.World;
import dev.whetstone.testkit.web.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that every method call passes: trouble, token, scope, limits, checks, work. */
public final class Gate {
  private static final Logger log = LoggerFactory.getLogger(Gate.class);
  private static final String SCHEME = "Bearer ";
  private final World world;
  private final String appToken;
  private final Trouble.Maker troubles;
  private final boolean limited;
  private final Optional<ArgumentCheck> check;
  private final Limits limits = new Limits();
  private final Map<String, Method> methods = new LinkedHashMap<>();
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();

  /**
   * Without methods at first.
   *
   * @param appToken of the app, for Socket Mode
   */
  public Gate(
      World world,
      String appToken,
      Trouble.Maker troubles,
      boolean limited,
      Optional<ArgumentCheck> check) {
    this.world = world;
    this.appToken = appToken;
    this.troubles = troubles;
    this.limited = limited;
    this.check = check;
  }

  void add(Collection<Method> more) {
    more.forEach(method -> methods.put(method.name(), method));
  }

  public void addTo(RoutesConfig routes) {
    routes.post("/api/{method}", this::serve);
    routes.get("/api/{method}", this::serve);
  }

  /** Every method called so far, oldest first. */
  public List<String> requests() {
    return List.copyOf(seen);
  }

  private void serve(Context context) {
    String name = context.pathParam("method");
    seen.add(name);
    meet(troubles.next(name), context, () -> answer(name, context));
  }

  /** Answers, or does what the trouble says. */
  void meet(Trouble trouble, Context context, java.util.function.Supplier<ObjectNode> work) {
    LockSupport.parkNanos(trouble.delay().toNanos());
    if (trouble.status().isPresent()) {
      trouble.retryAfter().ifPresent(after -> retryAfter(context, after));
      int status = trouble.status().getAsInt();
      context.status(status).result(status == 429 ? limit().toString() : "server error");
      return;
    }
    ObjectNode body = trouble.error().map(e -> Refused.because(e).body()).orElseGet(work);
    if (trouble.lost()) {
      breakOff(context);
    } else {
      context.contentType("application/json; charset=utf-8").result(body.toString());
    }
  }

  private ObjectNode answer(String name, Context context) {
    try {
      Method method = methods.get(name);
      if (method == null) {
        throw Refused.because("unknown_method");
      }
      Call call = identified(method, Call.arguments(context), context);
      call.token().ifPresent(t -> context.header("X-OAuth-Scopes", String.join(",", t.scopes())));
      Optional<Duration> wait =
          limited
              ? limits.take(method, call.authorization(), call.text("channel"))
              : Optional.empty();
      if (wait.isPresent()) {
        retryAfter(context, wait.get());
        context.status(429);
        return limit();
      }
      return handle(method, call);
    } catch (Refused refused) {
      return refused.body();
    } catch (RuntimeException e) {
      log.error("{} failed", name, e);
      return Refused.because("internal_error").body();
    }
  }

  private ObjectNode handle(Method method, Call call) {
    Optional<ArgumentCheck.Problem> problem =
        check.flatMap(c -> c.check(method.name(), call.arguments()));
    if (problem.isPresent()) {
      return ArgumentCheck.answer(problem.get());
    }
    return world.with(() -> method.handler().apply(call));
  }

  private Call identified(Method method, ObjectNode arguments, Context context) {
    String header = Optional.ofNullable(context.header("Authorization")).orElse("");
    String given =
        header.startsWith(SCHEME)
            ? header.substring(SCHEME.length())
            : arguments.path("token").asText();
    return switch (method.kind()) {
      case CLIENT -> new Call(arguments, header, Optional.empty());
      case APP -> {
        if (!given.equals(appToken)) {
          throw Refused.because("invalid_auth");
        }
        yield new Call(arguments, given, Optional.empty());
      }
      case BOT -> {
        if (given.isEmpty()) {
          throw Refused.because("not_authed");
        }
        world
            .tokens()
            .wrong(given)
            .ifPresent(error -> {
              throw Refused.because(error);
            });
        Token token = world.tokens().find(given).orElseThrow();
        checkScope(method, token);
        yield new Call(arguments, given, Optional.of(token));
      }
    };
  }

  private static void checkScope(Method method, Token token) {
    if (method.scopes().isEmpty() || method.scopes().stream().anyMatch(token.scopes()::contains)) {
      return;
    }
    throw new Refused(
        Json.object()
            .put("ok", false)
            .put("error", "missing_scope")
            .put("needed", method.scopes().iterator().next())
            .put("provided", String.join(",", token.scopes())));
  }

  private static ObjectNode limit() {
    return Json.object().put("ok", false).put("error", "ratelimited");
  }

  private static void retryAfter(Context context, Duration wait) {
    context.header("Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
  }

  /** As if the network had failed after the work was done. */
  private static void breakOff(Context context) {
    ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
