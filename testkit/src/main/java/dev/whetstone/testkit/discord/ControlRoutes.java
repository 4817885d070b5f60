package dev.whetstone.testkit.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.world.Json;
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

/**
 * {@link DiscordControl} over HTTP: POST to the name of a method, with its parameters by name in a
 * JSON object. The answer is {@code {"result": …}}, or {@code {"error": …}} with status 409 for
 * what Discord's client would not allow and 400 for what makes no sense. Durations are in
 * milliseconds; a fault says its kind in {@code type}, such as {@code DropGateway}.
 */
record ControlRoutes(DiscordControl control) {
  static final String BASE = "/control/";
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  void addTo(RoutesConfig routes) {
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
        Arrays.stream(DiscordControl.class.getMethods())
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

  private static Object argument(Parameter parameter, JsonNode given)
      throws JsonProcessingException {
    JsonNode value = given.path(parameter.getName());
    if (value.isMissingNode()) {
      throw new IllegalArgumentException("The parameter " + parameter.getName() + " is missing");
    }
    if (parameter.getType().equals(Duration.class)) {
      return Duration.ofMillis(value.asLong());
    }
    if (parameter.getType().equals(Fault.class)) {
      return fault(value);
    }
    return JSON.treeToValue(value, JSON.constructType(parameter.getParameterizedType()));
  }

  private static Fault fault(JsonNode json) {
    String route = json.path("route").asText("*");
    int times = json.path("times").asInt(1);
    return switch (json.path("type").asText()) {
      case "DropGateway" -> new Fault.DropGateway(json.path("code").asInt());
      case "Answer" -> new Fault.Answer(route, json.path("status").asInt(), times);
      case "Limit" ->
          new Fault.Limit(
              route, millis(json, "retryAfter"), json.path("global").asBoolean(), times);
      case "Delay" -> new Fault.Delay(route, millis(json, "delay"), times);
      case "LoseResponse" -> new Fault.LoseResponse(route, times);
      case "RevokeToken" -> new Fault.RevokeToken();
      default -> throw new IllegalArgumentException("There is no fault like " + json);
    };
  }

  private static Duration millis(JsonNode json, String name) {
    return Duration.ofMillis(json.path(name).asLong());
  }

  private static JsonNode tree(Object result) {
    Object plain = result instanceof Optional<?> maybe ? maybe.orElse(null) : result;
    return JSON.valueToTree(plain);
  }

  private static ObjectNode error(Throwable e) {
    return Json.object().put("error", e.getMessage());
  }

  private static void write(Context context, int status, ObjectNode answer) {
    context.status(status).contentType("application/json").result(answer.toString());
  }
}
