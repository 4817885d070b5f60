package dev.whetstone.testkit.slack.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.slack.world.Channel.Kind;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All there is. Hold the lock with {@link #with} for anything that is more than one step. */
public final class World {
  private final Ids ids;
  private final String app;
  private final InstantSource clock;
  private final Map<String, Team> teams = new LinkedHashMap<>();
  private final Map<String, Upload> uploads = new LinkedHashMap<>();
  private final Map<String, OpenView> modals = new LinkedHashMap<>();
  private final Map<String, OpenView> homes = new LinkedHashMap<>();
  private final Tokens tokens;

  public World(InstantSource clock) {
    this.clock = clock;
    ids = new Ids(clock);
    app = ids.next("A");
    tokens = new Tokens(clock);
  }

  public synchronized <T> T with(Supplier<T> work) {
    return work.get();
  }

  public InstantSource clock() {
    return clock;
  }

  public Ids ids() {
    return ids;
  }

  /** The app's id. */
  public String app() {
    return app;
  }

  public Tokens tokens() {
    return tokens;
  }

  public synchronized Team addTeam(String name, Optional<String> enterprise) {
    String id = ids.next("T");
    User bot = new User(ids.next("U"), id, "Whetstone", false, true, false);
    Team team = new Team(id, name, enterprise, bot);
    teams.put(id, team);
    return team;
  }

  public synchronized User addUser(Team team, String name, boolean admin) {
    User user = new User(ids.next("U"), team.id(), name, admin, false, false);
    team.users().put(user.id(), user);
    return user;
  }

  public synchronized Channel addChannel(Team team, String name, Kind kind) {
    Channel channel = new Channel(ids.next("C"), team.id(), name, kind, Optional.empty());
    team.channels().put(channel.id(), channel);
    return channel;
  }

  public synchronized Optional<Team> team(String id) {
    return Optional.ofNullable(teams.get(id));
  }

  public synchronized java.util.List<Team> teams() {
    return java.util.List.copyOf(teams.values());
  }

  /** The direct messages between the bot and the user, opened where there are none. */
  public synchronized Channel direct(Team team, String user) {
    return team.channels().values().stream()
        .filter(c -> c.user().filter(user::equals).isPresent())
        .findFirst()
        .orElseGet(() -> {
          Channel opened =
              new Channel(ids.next("D"), team.id(), "", Kind.DIRECT, Optional.of(user));
          team.channels().put(opened.id(), opened);
          return opened;
        });
  }

  public synchronized Message say(
      Channel channel, ObjectNode content, Optional<String> thread, Optional<String> only) {
    Message message = new Message(ids.ts(), content, thread, only);
    channel.messages().add(message);
    return message;
  }

  public Map<String, Upload> uploads() {
    return uploads;
  }

  public synchronized void received(String file) {
    uploads.computeIfPresent(file, (_, upload) -> upload.received());
  }

  public synchronized void completed(String file) {
    uploads.computeIfPresent(file, (_, upload) -> upload.completed());
  }

  /** Opens a modal over whatever the user has open. */
  public synchronized OpenView open(String team, String user, ObjectNode view) {
    OpenView opened = new OpenView(ids.next("V"), team, user, hash(), view);
    modals.put(user, opened);
    return opened;
  }

  public synchronized Optional<OpenView> modal(String user) {
    return Optional.ofNullable(modals.get(user));
  }

  public synchronized Optional<OpenView> modalById(String id) {
    return modals.values().stream().filter(v -> v.id().equals(id)).findFirst();
  }

  public synchronized OpenView update(OpenView old, ObjectNode view) {
    OpenView updated = new OpenView(old.id(), old.team(), old.user(), hash(), view);
    modals.put(old.user(), updated);
    return updated;
  }

  public synchronized void close(OpenView modal) {
    modals.computeIfPresent(modal.user(), (_, open) -> open.id().equals(modal.id()) ? null : open);
  }

  public synchronized OpenView publish(String team, String user, ObjectNode view) {
    String id = home(user).map(OpenView::id).orElseGet(() -> ids.next("V"));
    OpenView published = new OpenView(id, team, user, hash(), view);
    homes.put(user, published);
    return published;
  }

  public synchronized Optional<OpenView> home(String user) {
    return Optional.ofNullable(homes.get(user));
  }

  private String hash() {
    return ids.ts() + ".hash";
  }
}
