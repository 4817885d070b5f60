package dev.whetstone.testkit.discord.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A message; what it says may change, and is replaced as a whole. */
public final class Message {
  public static final int EPHEMERAL = 1 << 6;
  public static final int HAS_THREAD = 1 << 5;
  public static final int LOADING = 1 << 7;
  public static final int SILENT = 1 << 12;
  public static final int COMPONENTS_V2 = 1 << 15;

  private final String id;
  private final User author;
  private final Optional<String> onlyFor;
  private volatile ObjectNode json;

  /**
   * @param onlyFor the user who alone sees it
   * @param json as the REST API shows it; not changed afterwards
   */
  public Message(User author, Optional<String> onlyFor, ObjectNode json) {
    this.id = json.path("id").asText();
    this.author = author;
    this.onlyFor = onlyFor;
    this.json = json;
  }

  public String id() {
    return id;
  }

  public User author() {
    return author;
  }

  public Optional<String> onlyFor() {
    return onlyFor;
  }

  /** Never to be changed: take a copy. */
  public ObjectNode json() {
    return json;
  }

  public ObjectNode copy() {
    return json.deepCopy();
  }

  public void replace(ObjectNode changed) {
    json = changed;
  }

  public boolean has(int flag) {
    return (json.path("flags").asInt() & flag) != 0;
  }

  public boolean isSeenBy(String user) {
    return onlyFor.isEmpty() || onlyFor.get().equals(user);
  }
}
