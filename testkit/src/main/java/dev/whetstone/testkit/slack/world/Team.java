package dev.whetstone.testkit.slack.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A workspace with its people and channels. */
public final class Team {
  private final String id;
  private final String name;
  private final Optional<String> enterprise;
  private final User bot;
  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();

  Team(String id, String name, Optional<String> enterprise, User bot) {
    this.id = id;
    this.name = name;
    this.enterprise = enterprise;
    this.bot = bot;
    users.put(bot.id(), bot);
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String domain() {
    return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** The organisation that it belongs to. */
  public Optional<String> enterprise() {
    return enterprise;
  }

  /** The app's own user here. */
  public User bot() {
    return bot;
  }

  public Map<String, User> users() {
    return users;
  }

  public Map<String, Channel> channels() {
    return channels;
  }

  public Optional<User> user(String wanted) {
    return Optional.ofNullable(users.get(wanted));
  }

  public Optional<Channel> channel(String wanted) {
    return Optional.ofNullable(channels.get(wanted));
  }
}
