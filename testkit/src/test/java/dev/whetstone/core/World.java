package dev.whetstone.core;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.delivery.Notices;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.delivery.Refresher;
import dev.whetstone.core.delivery.RoundOpener;
import dev.whetstone.core.delivery.RoundPlanner;
import dev.whetstone.core.delivery.Sender;
import dev.whetstone.core.posting.Finisher;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.reminder.Reminding;
import dev.whetstone.core.store.Stores;
import dev.whetstone.core.workspace.Greeter;
import dev.whetstone.core.workspace.Purge;
import dev.whetstone.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The whole core on a database of its own, with a clock to set and a platform that records. */
final class World implements AutoCloseable {
  static final PlatformId PLATFORM = new PlatformId("paper");
  static final WorkspaceRef WORKSPACE = new WorkspaceRef(PLATFORM, "team");
  static final ChannelRef CHANNEL = new ChannelRef(WORKSPACE, "daily");
  static final Caller ADMIN = caller(WORKSPACE, "admin", true);
  static final Caller ANN = caller(WORKSPACE, "ann", false);
  static final Caller BOB = caller(WORKSPACE, "bob", false);

  private final Ground ground = Ground.take();
  final HikariDataSource pool = ground.pool();
  final Stores stores = ground.stores();
  final SettableClock clock;
  final Sql sql = new Sql(pool);
  RecordingPlatform platform = new RecordingPlatform(PLATFORM.value());
  private final List<RecordingPlatform> beside = new ArrayList<>();
  private QuestionBank bank;
  private Whetstone whetstone;

  World(String start, QuestionBank bank) {
    this.clock = SettableClock.at(start);
    this.bank = bank;
    this.whetstone = whetstone(bank);
  }

  private Whetstone whetstone(QuestionBank questions) {
    return new Whetstone(stores, questions, clock, new Random(7), Pace.STEADY, platforms());
  }

  /** What a process that starts afresh does not know. */
  void restart() {
    whetstone = whetstone(bank);
  }

  /** A restart with other questions. */
  void useBank(QuestionBank other) {
    bank = other;
    whetstone = whetstone(other);
  }

  /** A restart on another platform. */
  void usePlatform(RecordingPlatform other) {
    platform = other;
    whetstone = whetstone(bank);
  }

  /** A restart with one more platform. */
  RecordingPlatform beside(String id) {
    RecordingPlatform other = new RecordingPlatform(id);
    beside.add(other);
    whetstone = whetstone(bank);
    return other;
  }

  Whetstone whetstone() {
    return whetstone;
  }

  /** What a start does with rounds whose question has left the bank. */
  void withdraw() {
    stores.rounds().withdrawUnknown(bank.ids(), clock.instant());
  }

  /** What the ticks do. */
  void tick() {
    open();
    send();
    finish();
    refresh();
    remind();
    greet();
    purge();
  }

  void open() {
    new RoundOpener(
            stores.rounds(),
            new RoundPlanner(bank, Pace.STEADY.grace()),
            stores.groups(),
            new Notices(platforms()),
            clock)
        .tick();
  }

  void send() {
    new Sender(stores.deliveries(), platforms(), bank, clock).tick();
  }

  void finish() {
    new Finisher(stores.extras(), platforms(), bank, clock).tick();
  }

  void refresh() {
    new Refresher(stores.deliveries(), platforms(), bank, clock, Pace.STEADY.refresh()).tick();
  }

  void remind() {
    new Reminding(stores.reminders(), platforms(), bank, clock).tick();
  }

  void greet() {
    new Greeter(stores.workspaces(), platforms(), clock).tick();
  }

  void purge() {
    new Purge(stores.workspaces(), clock).tick();
  }

  /** A platform reports something, and the ticks run. */
  void happened(PlatformEvent event) {
    whetstone.inbox().happened(event);
    tick();
  }

  private Platforms platforms() {
    List<ChatPlatform> all = new ArrayList<>(beside);
    all.add(platform);
    return new Platforms(all);
  }

  /** Moves the clock and lets the ticks run. */
  void advance(Duration step) {
    clock.advance(step);
    tick();
  }

  void nextDay() {
    advance(Duration.ofDays(1));
  }

  /** Lets days pass, each with its ticks. */
  void days(int count) {
    for (int i = 0; i < count; i++) {
      nextDay();
    }
  }

  /** Sets the clock and lets the ticks run. */
  void at(String moment) {
    clock.set(Instant.parse(moment));
    tick();
  }

  /** Sets the channel up for a time in a zone. */
  Card setUp(String time, String zone, String days) {
    return card(command(ADMIN, "setup", Map.of("time", time, "zone", zone, "days", days)));
  }

  Reply command(Caller caller, String name) {
    return command(caller, name, Map.of());
  }

  Reply command(Caller caller, String name, Map<String, String> options) {
    return receive(new Interaction.CommandInvoked(origin(caller), name, options));
  }

  /** Presses a choice of the newest post. */
  Card answer(Caller caller, String letter) {
    return card(press(caller, posted(), letter));
  }

  /** Serves a practice question and answers it. */
  Card practise(Caller caller, String letter) {
    return card(press(caller, card(command(caller, "practice")), letter));
  }

  /** {@code 2 days}. */
  String streak(Caller caller) {
    return card(command(caller, "streak")).title().replace("Your streak: ", "");
  }

  /** The ranks as lines: place, name, points, detail, and a star for one's own. */
  List<String> board(Caller reader, String period) {
    Card card = card(command(reader, "leaderboard", Map.of("period", period)));
    return card.blocks().stream()
        .filter(Block.Ranking.class::isInstance)
        .flatMap(b -> ((Block.Ranking) b).ranks().stream())
        .map(r ->
            r.place()
                + " "
                + r.name()
                + " "
                + r.points()
                + ", "
                + r.detail()
                + (r.own() ? " *" : ""))
        .toList();
  }

  Reply press(Caller caller, Card card, String label) {
    return press(caller, action(card, label));
  }

  Reply press(Caller caller, ActionId action) {
    return receive(new Interaction.ButtonPressed(origin(caller), action));
  }

  Reply submit(Caller caller, ActionId form, Map<String, String> fields) {
    return receive(new Interaction.FormSubmitted(origin(caller), form, fields));
  }

  Reply receive(Interaction interaction) {
    return whetstone.inbox().receive(interaction);
  }

  /** The newest post. */
  Card posted() {
    return platform.posts.getLast().card();
  }

  static Origin origin(Caller caller) {
    return new Origin("i1", caller, new ChannelRef(caller.member().workspace(), "daily"));
  }

  static Caller caller(WorkspaceRef workspace, String id, boolean admin) {
    return new Caller(new MemberRef(workspace, id), id, admin);
  }

  static ActionId action(Card card, String label) {
    return buttons(card).stream()
        .filter(b -> b.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button " + label + " in " + text(card)))
        .action();
  }

  static List<Block.Button> buttons(Card card) {
    List<Block.Button> buttons = new ArrayList<>();
    for (Block block : card.blocks()) {
      if (block instanceof Block.Actions actions) {
        buttons.addAll(actions.buttons());
      }
    }
    return buttons;
  }

  /** The card of a private reply or of one that replaces a private message. */
  static Card card(Reply reply) {
    return switch (reply) {
      case Reply.ToMember(Card card) -> card;
      case Reply.ReplaceMessage(Card card) -> card;
      default -> throw new AssertionError("Not a private card: " + reply);
    };
  }

  /** All the words of a card. */
  static String text(Card card) {
    return card.title()
        + "\n"
        + card.blocks().stream().map(Object::toString).collect(joining("\n"));
  }

  static void assertRefused(Reply reply, String problem) {
    Card card = card(reply);
    assertEquals("That did not work", card.title(), text(card));
    assertTrue(text(card).contains(problem), text(card));
  }

  static void assertSays(Card card, String words) {
    assertTrue(text(card).contains(words), text(card));
  }

  @Override
  public void close() {
    ground.giveBack(sql.damaged());
  }
}
