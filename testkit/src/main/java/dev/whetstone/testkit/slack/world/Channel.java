package dev.whetstone.testkit.slack.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A channel, or the direct messages between the bot and one user. */
public final class Channel {
  /** What a channel is to begin with, and may become. */
  public enum Kind {
    PUBLIC,
    PRIVATE,
    DIRECT
  }

  private final String id;
  private final String team;
  private final Optional<String> user;
  private final List<Message> messages = new ArrayList<>();
  private String name;
  private Kind kind;
  private boolean archived;
  private boolean joined;

  Channel(String id, String team, String name, Kind kind, Optional<String> user) {
    this.id = id;
    this.team = team;
    this.name = name;
    this.kind = kind;
    this.user = user;
    this.joined = kind == Kind.DIRECT;
  }

  public String id() {
    return id;
  }

  public String team() {
    return team;
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** Whose direct messages these are. */
  public Optional<String> user() {
    return user;
  }

  public boolean isArchived() {
    return archived;
  }

  /** Whether the bot is in it. */
  public boolean hasBot() {
    return joined;
  }

  public List<Message> messages() {
    return messages;
  }

  public void rename(String newName) {
    name = newName;
  }

  public void archive(boolean now) {
    archived = now;
  }

  public void makePrivate() {
    kind = Kind.PRIVATE;
  }

  public void setBot(boolean in) {
    joined = in;
  }

  /** Whether the user can open it. */
  public boolean isSeenBy(String reader) {
    return user.isEmpty() || user.get().equals(reader);
  }

  public Optional<Message> find(String ts) {
    return messages.stream().filter(m -> m.ts().equals(ts)).findFirst();
  }

  /** Puts new content in the message's place. */
  public void replace(Message old, ObjectNode content) {
    messages.replaceAll(m -> m.ts().equals(old.ts()) ? old.with(content) : m);
  }

  /** As {@code conversations.info} shows it. */
  public ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("context_team_id", team)
            .put("is_channel", kind == Kind.PUBLIC)
            .put("is_group", false)
            .put("is_im", kind == Kind.DIRECT)
            .put("is_mpim", false)
            .put("is_private", kind != Kind.PUBLIC)
            .put("is_archived", archived);
    user.ifPresentOrElse(
        u -> json.put("user", u), () -> json.put("name", name).put("is_member", joined));
    return json;
  }
}
