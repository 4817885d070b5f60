package dev.whetstone.testkit.discord.world;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A server. Its everyone role has its id. */
public final class Guild {
  private final String id;
  private final String name;
  private final String owner;
  private final Instant created;
  private final Map<String, Role> roles = new ConcurrentHashMap<>();
  private final Map<String, Member> members = new ConcurrentHashMap<>();
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();

  Guild(String id, String name, String owner, Instant created) {
    this.id = id;
    this.name = name;
    this.owner = owner;
    this.created = created;
    put(new Role(id, "@everyone", Permission.EVERYONE, 0, false, false));
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String owner() {
    return owner;
  }

  Instant created() {
    return created;
  }

  public Collection<Role> roles() {
    return roles.values();
  }

  public Optional<Role> role(String role) {
    return Optional.ofNullable(roles.get(role));
  }

  void put(Role role) {
    roles.put(role.id(), role);
  }

  Optional<Role> botRole() {
    return roles().stream().filter(Role::bot).findFirst();
  }

  void removeRole(String role) {
    roles.remove(role);
  }

  int nextPosition() {
    return roles.size();
  }

  public Collection<Member> members() {
    return members.values();
  }

  public Optional<Member> member(String user) {
    return Optional.ofNullable(members.get(user));
  }

  void put(Member member) {
    members.put(member.user().id(), member);
  }

  void removeMember(String user) {
    members.remove(user);
  }

  /** Channels and threads. */
  public Collection<Channel> channels() {
    return channels.values();
  }

  void put(Channel channel) {
    channels.put(channel.id(), channel);
  }

  void removeChannel(String channel) {
    channels.remove(channel);
  }
}
