package dev.whetstone.testkit.discord.world;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A channel on a server, a thread in one, the direct messages of a user and the bot, or a group of
 * users without the bot.
 */
public final class Channel {
  /** What it is, with Discord's number. */
  public enum Kind {
    TEXT(0),
    DIRECT(1),
    VOICE(2),
    GROUP(3),
    ANNOUNCEMENT(5),
    ANNOUNCEMENT_THREAD(10),
    PUBLIC_THREAD(11),
    PRIVATE_THREAD(12);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    public int number() {
      return number;
    }

    public boolean isThread() {
      return number >= ANNOUNCEMENT_THREAD.number && number <= PRIVATE_THREAD.number;
    }
  }

  private static final int MOST_EPHEMERAL = 10_000;
  private final String id;
  private final Kind kind;
  private final String name;
  private final Optional<Guild> guild;
  private final Optional<Channel> parent;
  private final Optional<User> recipient;
  private final List<User> people;
  private final Map<String, Overwrite> overwrites = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<Long, Message> messages = new ConcurrentSkipListMap<>();
  private final ConcurrentSkipListMap<Long, Message> ephemeral = new ConcurrentSkipListMap<>();
  private final AtomicInteger ephemeralCount = new AtomicInteger(); // counting the map takes long
  private final Map<String, Instant> pins = new ConcurrentHashMap<>();
  private final Map<String, Instant> threadMembers = new ConcurrentHashMap<>();
  private volatile ThreadState state;

  private Channel(
      String id,
      Kind kind,
      String name,
      Optional<Guild> guild,
      Optional<Channel> parent,
      Optional<User> recipient,
      List<User> people) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.guild = guild;
    this.parent = parent;
    this.recipient = recipient;
    this.people = List.copyOf(people);
    this.state = ThreadState.awake(Snowflakes.time(id));
  }

  static Channel text(String id, String name, Guild guild) {
    return new Channel(
        id, Kind.TEXT, name, Optional.of(guild), Optional.empty(), Optional.empty(), List.of());
  }

  static Channel direct(String id, User recipient) {
    return new Channel(
        id, Kind.DIRECT, "", Optional.empty(), Optional.empty(), Optional.of(recipient), List.of());
  }

  static Channel group(String id, List<User> people) {
    return new Channel(
        id, Kind.GROUP, "", Optional.empty(), Optional.empty(), Optional.empty(), people);
  }

  static Channel thread(String id, Kind kind, String name, Channel parent, User owner) {
    return new Channel(
        id, kind, name, parent.guild, Optional.of(parent), Optional.empty(), List.of(owner));
  }

  public String id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public Optional<Guild> guild() {
    return guild;
  }

  /** Of a thread. */
  public Optional<Channel> parent() {
    return parent;
  }

  /** Of direct messages. */
  public Optional<User> recipient() {
    return recipient;
  }

  /** Of a group; the first one owns it. Of a thread whoever opened it. */
  public List<User> people() {
    return people;
  }

  /** Of a thread. */
  public ThreadState state() {
    return state;
  }

  void become(ThreadState changed) {
    state = changed;
  }

  Collection<Overwrite> overwrites() {
    return overwrites.values();
  }

  Optional<Overwrite> overwrite(String of) {
    return Optional.ofNullable(overwrites.get(of));
  }

  void put(Overwrite overwrite) {
    if (overwrite.isEmpty()) {
      overwrites.remove(overwrite.id());
    } else {
      overwrites.put(overwrite.id(), overwrite);
    }
  }

  /** When each pinned message was pinned. */
  public Map<String, Instant> pins() {
    return pins;
  }

  /** When each member of the thread joined it. */
  public Map<String, Instant> threadMembers() {
    return threadMembers;
  }

  /** Keeps the message; of those that one user sees only the newest, as a client does. */
  public void add(Message message) {
    if (message.onlyFor().isEmpty()) {
      messages.put(Long.parseLong(message.id()), message);
      return;
    }
    ephemeral.put(Long.parseLong(message.id()), message);
    if (ephemeralCount.incrementAndGet() > MOST_EPHEMERAL) {
      ephemeral.pollFirstEntry();
      ephemeralCount.decrementAndGet();
    }
  }

  /** The public messages, oldest first. */
  public ConcurrentSkipListMap<Long, Message> messages() {
    return messages;
  }

  public Optional<Message> message(String message) {
    return number(message).map(messages::get);
  }

  public Optional<Message> anyMessage(String message) {
    return message(message).or(() -> number(message).map(ephemeral::get));
  }

  public Collection<Message> ephemeral() {
    return ephemeral.values();
  }

  public boolean remove(String message) {
    pins.remove(message);
    Optional<Long> number = number(message);
    if (number.map(messages::remove).isPresent()) {
      return true;
    }
    boolean wasEphemeral = number.map(ephemeral::remove).isPresent();
    if (wasEphemeral) {
      ephemeralCount.decrementAndGet();
    }
    return wasEphemeral;
  }

  private static Optional<Long> number(String id) {
    try {
      return Optional.of(Long.valueOf(id));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
