package dev.whetstone.testkit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A fake's control over HTTP: POST to the name of a method, with its parameters by name in a JSON
 * object. The answer is {@code {"result": …}}, or {@code {"error": …}} with status 409 for what the
 * platform's client would not allow and 400 for what makes no sense. Durations are in milliseconds;
 * a fault says its kind in {@code type}.
 *
 * @param type whose methods these are
 * @param faults reads what methods take as {@code faultType}; {@link IllegalArgumentException} for
 *     what is none
 */
public record ControlRoutes<F>(
    Object control, Class<?> type, Class<F> faultType, Function<JsonNode, ? extends F> faults) {
  public static final String BASE = "/control/";
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  public void addTo(RoutesConfig routes) {
    routes.post(BASE + "{method}", this::serve);
  }

  private void serve(Context context) throws Exception {
    try {
      Object result = call(context.pathParam("method"), context.body());
      ObjectNode answer = Json.object();
      answer.set("result", tree(result));
      write(context, 200, answer);
    } catch (AssertionError e) {
      write(context, 409, error(e));
    } catch (IllegalArgumentException | JsonProcessingException e) {
      write(context, 400, error(e));
    }
  }

  private Object call(String name, String body) throws Exception {
    Method method =
        Arrays.stream(type.getMethods())
            .filter(m -> m.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no control " + name));
    JsonNode given = body.isBlank() ? Json.object() : JSON.readTree(body);
    List<Object> arguments = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      arguments.add(argument(parameter, given));
    }
    try {
      return Optional.ofNullable(method.invoke(control, arguments.toArray())).orElse("");
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof AssertionError refused) {
        throw refused;
      }
      throw e;
    }
  }

  private Object argument(Parameter parameter, JsonNode given) throws JsonProcessingException {
    JsonNode value = given.path(parameter.getName());
    if (value.isMissingNode()) {
      throw new IllegalArgumentException("The parameter " + parameter.getName() + " is missing");
    }
    if (parameter.getType().equals(Duration.class)) {
      return Duration.ofMillis(value.asLong());
    }
    if (parameter.getType().equals(faultType)) {
      return faults.apply(value);
    }
    return JSON.treeToValue(value, JSON.constructType(parameter.getParameterizedType()));
  }

  /** The duration of that name, given in milliseconds. */
  public static Duration millis(JsonNode json, String name) {
    return Duration.ofMillis(json.path(name).asLong());
  }

  /** What comes later is waited for. */
  private static JsonNode tree(Object result) {
    Object now = result instanceof CompletableFuture<?> later ? later.join() : result;
    Object plain = now instanceof Optional<?> maybe ? maybe.orElse(null) : now;
    return JSON.valueToTree(plain);
  }

  private static ObjectNode error(Throwable e) {
    return Json.object().put("error", e.getMessage());
  }

  private static void write(Context context, int status, ObjectNode answer) {
    context.status(status).contentType("application/json").result(answer.toString());
  }
}
