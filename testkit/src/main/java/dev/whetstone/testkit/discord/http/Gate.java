package dev.whetstone.testkit.discord.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.Endpoint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that every REST request passes: trouble, token, limits and checks, then work. */
public final class Gate {
  private static final Logger log = LoggerFactory.getLogger(Gate.class);
  private static final String BASE = "/api/v10";
  private static final String SCHEME = "Bot ";

  /** Clients tell Discord's own 429 from its network provider's by this. */
  private static final String PROXY = "1.1 google";

  private final Predicate<String> tokens;
  private final Trouble.Maker troubles;
  private final Inspection inspection;
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();

  /**
   * @param tokens whether a bot's token is good
   */
  public Gate(Predicate<String> tokens, Trouble.Maker troubles, Inspection inspection) {
    this.tokens = tokens;
    this.troubles = troubles;
    this.inspection = inspection;
  }

  /** What may refuse a request before it is handled. */
  public interface Inspection {
    /** The headers about limits; {@link Refused} for what comes too fast. */
    Map<String, String> limit(Route route, Call call, String token);

    /** {@link Refused} for a body that Discord would not take. */
    void check(Route route, Call call);
  }

  public void addTo(RoutesConfig config, Collection<Route> routes) {
    for (Route route : routes) {
      HandlerType type = HandlerType.findOrCreate(route.method());
      config.addEndpoint(new Endpoint(type, BASE + route.path(), ctx -> serve(route, ctx)));
    }
    config.exception(MethodNotAllowedResponse.class, (_, ctx) -> write(ctx, bad()));
    config.exception(HttpResponseException.class, (_, ctx) -> write(ctx, missing()));
    config.exception(Exception.class, Gate::failed);
  }

  /** Every request so far by route, oldest first. */
  public List<String> requests() {
    return List.copyOf(seen);
  }

  private void serve(Route route, Context context) {
    seen.add(route.name());
    Trouble trouble = troubles.next(route.name());
    LockSupport.parkNanos(trouble.delay().toNanos());
    Answer answer = trouble.instead().orElseGet(() -> answer(route, context));
    if (trouble.lost()) {
      breakOff(context);
    } else {
      write(context, answer);
    }
  }

  private Answer answer(Route route, Context context) {
    try {
      String token = Optional.ofNullable(context.header("Authorization")).orElse("");
      if (!route.open() && !isGood(token)) {
        return Problem.UNAUTHORIZED.answer();
      }
      Call call = Call.of(context);
      Map<String, String> headers = inspection.limit(route, call, token);
      return handle(route, call).with(headers);
    } catch (Refused refused) {
      return refused.answer();
    }
  }

  private Answer handle(Route route, Call call) {
    try {
      inspection.check(route, call);
      return route.handler().apply(call);
    } catch (Refused refused) {
      return refused.answer();
    }
  }

  private boolean isGood(String authorization) {
    return authorization.startsWith(SCHEME)
        && tokens.test(authorization.substring(SCHEME.length()));
  }

  private static Answer bad() {
    return Problem.BAD_METHOD.answer();
  }

  private static Answer missing() {
    return Problem.NOT_FOUND.answer();
  }

  private static void failed(Exception e, Context context) {
    log.error("{} {} failed", context.method(), context.path(), e);
    write(context, Answer.error(500, 0, "Internal Server Error: " + e));
  }

  private static void write(Context context, Answer answer) {
    context.status(answer.status()).header("Via", PROXY);
    answer.headers().forEach(context::header);
    answer
        .body()
        .ifPresent(body -> context.contentType("application/json").result(body.toString()));
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
