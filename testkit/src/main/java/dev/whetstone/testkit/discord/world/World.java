package dev.whetstone.testkit.discord.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;
import dev.whetstone.testkit.web.ServerClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All servers, users and channels, and one bot. Whoever changes something here is overheard. */
public final class World {
  private final ServerClock clock;
  private final Snowflakes ids;
  private final User bot;
  private final long invited;
  private final Shapes shapes;
  private final Event.Listener listener;
  private final Map<String, Guild> guilds = new ConcurrentHashMap<>();
  private final Map<String, User> users = new ConcurrentHashMap<>();
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Map<String, Channel> direct = new ConcurrentHashMap<>();
  private final Set<String> blocking = ConcurrentHashMap.newKeySet();
  private final Set<String> installed = ConcurrentHashMap.newKeySet();

  /**
   * @param invited the permissions that the bot asks for when it is let into a server
   * @param listener hears every event, on the thread that caused it
   */
  public World(ServerClock clock, String botName, long invited, Event.Listener listener) {
    this.clock = clock;
    this.ids = new Snowflakes(clock);
    this.bot = new User(ids.next(), botName, true);
    this.invited = invited;
    this.shapes = new Shapes(bot);
    this.listener = listener;
    users.put(bot.id(), bot);
  }

  public ServerClock clock() {
    return clock;
  }

  public Snowflakes ids() {
    return ids;
  }

  public Shapes shapes() {
    return shapes;
  }

  /** The bot's account; its application has the same id. */
  public User bot() {
    return bot;
  }

  public void tell(Event event) {
    listener.hear(event);
  }

  public Optional<Guild> guild(String id) {
    return Optional.ofNullable(guilds.get(id));
  }

  public Collection<Guild> guilds() {
    return guilds.values();
  }

  public boolean botIsIn(Guild guild) {
    return guild.member(bot.id()).isPresent();
  }

  /** Whether the bot is not there. */
  public boolean isForeign(Channel channel) {
    return channel
        .guild()
        .map(guild -> !botIsIn(guild))
        .orElseGet(() -> channel.kind() == Channel.Kind.GROUP);
  }

  public Optional<User> user(String id) {
    return Optional.ofNullable(users.get(id));
  }

  public Optional<Channel> channel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  public User addUser(String name) {
    User user = new User(ids.next(), name, false);
    users.put(user.id(), user);
    return user;
  }

  /** A server that the bot is in from the start. */
  public Guild addGuild(String name) {
    User owner = addUser("Owner of " + name);
    Guild guild = new Guild(ids.nextServer(), name, owner.id(), clock.instant());
    guild.put(new Member(owner, Set.of(), clock.instant()));
    guilds.put(guild.id(), guild);
    letBotIn(guild);
    return guild;
  }

  public void letBotIn(Guild guild) {
    Role role = new Role(ids.next(), bot.name(), invited, guild.nextPosition(), false, true);
    guild.put(role);
    guild.put(new Member(bot, Set.of(role.id()), clock.instant()));
    tell(Event.inGuild("GUILD_CREATE", shapes.guildCreate(guild), guild, Intent.GUILDS));
  }

  public void removeBot(Guild guild) {
    guild.removeMember(bot.id());
    guild.botRole().map(Role::id).ifPresent(guild::removeRole);
    guild.channels().forEach(channel -> channel.put(Overwrite.none(bot.id(), false)));
    ObjectNode json = Json.object().put("id", guild.id());
    tell(Event.inGuild("GUILD_DELETE", json, guild, Intent.GUILDS));
  }

  /** Tells bots that the server is out of order for now, or back. */
  public void outage(Guild guild, boolean out) {
    ObjectNode gone = Json.object().put("id", guild.id()).put("unavailable", true);
    Event event =
        out
            ? Event.inGuild("GUILD_DELETE", gone, guild, Intent.GUILDS)
            : Event.inGuild("GUILD_CREATE", shapes.guildCreate(guild), guild, Intent.GUILDS);
    tell(event);
  }

  public Channel addChannel(Guild guild, String name) {
    Channel channel = Channel.text(ids.next(), name, guild);
    guild.put(channel);
    channels.put(channel.id(), channel);
    tellChannel("CHANNEL_CREATE", channel, guild);
    return channel;
  }

  /** A thread; its id is that of the message that it hangs on, or a new one. */
  public Channel addThread(Channel parent, Channel.Kind kind, String id, String name, User owner) {
    Guild guild = parent.guild().orElseThrow();
    Channel thread = Channel.thread(id, kind, name, parent, owner);
    thread.threadMembers().put(owner.id(), clock.instant());
    guild.put(thread);
    channels.put(id, thread);
    ObjectNode json = shapes.channel(thread).put("newly_created", true);
    tell(Event.inGuild("THREAD_CREATE", json, guild, Intent.GUILDS));
    return thread;
  }

  /** The thread falls asleep, wakes, or is locked. */
  public void change(Channel thread, ThreadState state) {
    thread.become(state);
    thread.guild().ifPresent(guild -> tellChannel("THREAD_UPDATE", thread, guild));
  }

  /** Its threads go with it. */
  public void delete(Channel channel) {
    channels.remove(channel.id());
    channel
        .guild()
        .ifPresent(guild -> {
          guild.removeChannel(channel.id());
          guild.channels().stream()
              .filter(c -> c.parent().filter(channel::equals).isPresent())
              .forEach(this::delete);
          String type = channel.kind().isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE";
          tellChannel(type, channel, guild);
        });
  }

  /** The direct messages of the user and the bot. */
  public Channel direct(User user) {
    return direct.computeIfAbsent(
        user.id(),
        _ -> {
          Channel channel = Channel.direct(ids.next(), user);
          channels.put(channel.id(), channel);
          return channel;
        });
  }

  /** A group of users that the bot is not in. */
  public Channel addGroup(List<User> people) {
    Channel channel = Channel.group(ids.next(), people);
    channels.put(channel.id(), channel);
    return channel;
  }

  /** The user takes the app along, wherever they go. */
  public void install(User user) {
    installed.add(user.id());
  }

  public boolean hasInstalled(User user) {
    return installed.contains(user.id());
  }

  public void block(User user) {
    blocking.add(user.id());
  }

  public boolean blocks(User user) {
    return blocking.contains(user.id());
  }

  public Role addRole(Guild guild, String name, long permissions) {
    Role role = new Role(ids.next(), name, permissions, guild.nextPosition(), false, false);
    put(guild, role, "GUILD_ROLE_CREATE");
    return role;
  }

  public void change(Guild guild, Role role) {
    put(guild, role, "GUILD_ROLE_UPDATE");
  }

  private void put(Guild guild, Role role, String event) {
    guild.put(role);
    ObjectNode json = Json.object().put("guild_id", guild.id());
    json.set("role", role.json(bot.id()));
    tell(Event.inGuild(event, json, guild, Intent.GUILDS));
  }

  public void delete(Guild guild, Role role) {
    guild.removeRole(role.id());
    ObjectNode json = Json.object().put("guild_id", guild.id()).put("role_id", role.id());
    tell(Event.inGuild("GUILD_ROLE_DELETE", json, guild, Intent.GUILDS));
  }

  public void join(Guild guild, User user) {
    Member member = new Member(user, Set.of(), clock.instant());
    guild.put(member);
    tellMember("GUILD_MEMBER_ADD", guild, member);
  }

  public void give(Guild guild, Member member, Role role) {
    Member more = member.with(role.id());
    guild.put(more);
    tellMember("GUILD_MEMBER_UPDATE", guild, more);
  }

  /** Members' events are for the few who may hear them; the bot always hears of itself. */
  private void tellMember(String type, Guild guild, Member member) {
    ObjectNode json = member.json().put("guild_id", guild.id());
    Intent intent = member.user().bot() ? Intent.GUILDS : Intent.GUILD_MEMBERS;
    tell(Event.inGuild(type, json, guild, intent));
  }

  /** Takes permissions in the channel from a role or a member. */
  public void deny(Channel channel, String target, boolean role, long permissions) {
    put(channel, overwrite(channel, target, role).denying(permissions));
  }

  /** The channel no longer says anything about these permissions. */
  public void reset(Channel channel, String target, boolean role, long permissions) {
    put(channel, overwrite(channel, target, role).silentOn(permissions));
  }

  private void put(Channel channel, Overwrite overwrite) {
    channel.put(overwrite);
    channel.guild().ifPresent(guild -> tellChannel("CHANNEL_UPDATE", channel, guild));
  }

  private static Overwrite overwrite(Channel channel, String target, boolean role) {
    return channel.overwrite(target).orElseGet(() -> Overwrite.none(target, role));
  }

  private void tellChannel(String type, Channel channel, Guild guild) {
    tell(Event.inGuild(type, shapes.channel(channel), guild, Intent.GUILDS));
  }
}
