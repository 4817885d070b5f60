package dev.whetstone.testkit.discord.http;

import java.util.function.Function;

/**
 * What happens on a method and a path.
 *
 * @param path Discord's template, such as {@code /channels/{channel_id}/messages}
 * @param open whether it needs no bot token, because the path has one of its own
 */
public record Route(String method, String path, boolean open, Function<Call, Answer> handler) {
  public static Route of(String method, String path, Function<Call, Answer> handler) {
    return new Route(method, path, false, handler);
  }

  public static Route open(String method, String path, Function<Call, Answer> handler) {
    return new Route(method, path, true, handler);
  }

  /** Like {@code POST /channels/{channel_id}/messages}. */
  public String name() {
    return method + " " + path;
  }
}
