package dev.whetstone.core;

import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.command.ButtonHandler;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Dispatcher;
import dev.whetstone.core.command.FormHandler;
import dev.whetstone.core.command.HelpCommand;
import dev.whetstone.core.delivery.Notices;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.delivery.PostNowCommand;
import dev.whetstone.core.delivery.Refresher;
import dev.whetstone.core.delivery.RoundOpener;
import dev.whetstone.core.delivery.RoundPlanner;
import dev.whetstone.core.delivery.Sender;
import dev.whetstone.core.group.Here;
import dev.whetstone.core.group.PauseCommand;
import dev.whetstone.core.group.Permissions;
import dev.whetstone.core.group.ResumeCommand;
import dev.whetstone.core.group.Setup;
import dev.whetstone.core.group.SetupCommand;
import dev.whetstone.core.group.SetupForm;
import dev.whetstone.core.group.TopicsCommand;
import dev.whetstone.core.home.HomePage;
import dev.whetstone.core.leaderboard.LeaderboardCommand;
import dev.whetstone.core.posting.Finisher;
import dev.whetstone.core.posting.PostingCommand;
import dev.whetstone.core.posting.Preflight;
import dev.whetstone.core.practice.AnswerButton;
import dev.whetstone.core.practice.Answering;
import dev.whetstone.core.practice.FollowUpsButton;
import dev.whetstone.core.practice.GradeButton;
import dev.whetstone.core.practice.PracticeButton;
import dev.whetstone.core.practice.PracticeCommand;
import dev.whetstone.core.practice.RevealButton;
import dev.whetstone.core.practice.Servings;
import dev.whetstone.core.practice.ShowButton;
import dev.whetstone.core.practice.Sittings;
import dev.whetstone.core.practice.TodayCommand;
import dev.whetstone.core.practice.WordsForm;
import dev.whetstone.core.practice.WriteButton;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.reminder.RemindCommand;
import dev.whetstone.core.reminder.Reminding;
import dev.whetstone.core.reminder.StopRemindersButton;
import dev.whetstone.core.scheduling.LocalTicks;
import dev.whetstone.core.scheduling.Tick;
import dev.whetstone.core.scheduling.TickScheduler;
import dev.whetstone.core.sharing.GroupCommand;
import dev.whetstone.core.store.Stores;
import dev.whetstone.core.streak.StreakCommand;
import dev.whetstone.core.workspace.Attendance;
import dev.whetstone.core.workspace.Greeter;
import dev.whetstone.core.workspace.Purge;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The features put together: every command, button, form and tick there is. */
public final class Whetstone {
  private final Stores stores;
  private final QuestionBank bank;
  private final InstantSource clock;
  private final Pace pace;
  private final Platforms platforms;
  private final Here here;
  private final RoundPlanner planner;
  private final Permissions permissions;
  private final Setup setup;
  private final Sittings sittings;
  private final Answering answering;
  private final Servings servings;
  private final Dispatcher dispatcher;

  public Whetstone(
      Stores stores,
      QuestionBank bank,
      InstantSource clock,
      RandomGenerator random,
      Pace pace,
      Platforms platforms) {
    this.stores = stores;
    this.bank = bank;
    this.clock = clock;
    this.pace = pace;
    this.platforms = platforms;
    here = new Here(stores.groups());
    planner = new RoundPlanner(bank, pace.grace());
    permissions = new Preflight(platforms, stores.styles());
    setup = new Setup(stores.groups(), bank, permissions, clock);
    sittings =
        new Sittings(
            stores.members(), stores.groups(), stores.rounds(), stores.attempts(), bank, clock);
    answering = new Answering(stores.attempts(), stores.streaks(), clock);
    servings =
        new Servings(bank, stores.members(), stores.rounds(), stores.attempts(), clock, random);
    HomePage home =
        new HomePage(stores.members(), stores.homes(), stores.streaks(), stores.boards(), clock);
    dispatcher = new Dispatcher(commands(), buttons(), forms(), home::card);
  }

  private List<Command> commands() {
    return List.of(
        new TodayCommand(here, stores.rounds(), sittings, clock),
        new PracticeCommand(servings, bank),
        new StreakCommand(stores.members(), stores.streaks(), clock),
        new LeaderboardCommand(here, stores.members(), stores.boards(), clock),
        new RemindCommand(platforms, stores.members(), stores.groups(), stores.reminders(), clock),
        new TopicsCommand(stores.groups(), bank),
        new HelpCommand(this::catalog),
        new SetupCommand(setup, bank),
        new PauseCommand(stores.groups(), here),
        new ResumeCommand(stores.groups(), here, permissions, clock),
        new PostNowCommand(here, stores.rounds(), planner, permissions, clock),
        new PostingCommand(here, stores.styles(), permissions, platforms),
        new GroupCommand(here, stores.sharing(), permissions, clock));
  }

  private List<ButtonHandler> buttons() {
    return List.of(
        new AnswerButton(sittings, answering),
        new WriteButton(sittings),
        new RevealButton(sittings, answering),
        new GradeButton(sittings, answering),
        new FollowUpsButton(bank),
        new PracticeButton(servings),
        new ShowButton(sittings, stores.rounds()),
        new StopRemindersButton(stores.reminders()));
  }

  private List<FormHandler> forms() {
    return List.of(new SetupForm(setup), new WordsForm(sittings, answering));
  }

  public CommandCatalog catalog() {
    return dispatcher.catalog();
  }

  /** Where platforms hand in what members do and what happens. */
  public Inbox inbox() {
    return inbox(_ -> {});
  }

  private Inbox inbox(Consumer<PlatformEvent.Refused> refused) {
    return new Reception(dispatcher, new Attendance(stores.workspaces(), clock), refused);
  }

  /**
   * Starts the platforms, then the ticks on a scheduler that lives in the same database. {@code
   * refused} hears of platforms that refuse this bot for good, on a thread of the platform's.
   */
  public Running start(DataSource database, Consumer<PlatformEvent.Refused> refused) {
    RoundOpener opener =
        new RoundOpener(stores.rounds(), planner, stores.groups(), new Notices(platforms), clock);
    Sender sender = new Sender(stores.deliveries(), platforms, bank, clock);
    Refresher refresher =
        new Refresher(stores.deliveries(), platforms, bank, clock, pace.refresh());
    Finisher finisher = new Finisher(stores.extras(), platforms, bank, clock);
    Reminding reminding = new Reminding(stores.reminders(), platforms, bank, clock);
    Greeter greeter = new Greeter(stores.workspaces(), platforms, clock);
    Purge purge = new Purge(stores.workspaces(), clock);
    List<Tick> rounds =
        List.of(
            new Tick("open", pace.tick(), opener::tick),
            new Tick("remind", pace.tick(), reminding::tick),
            new Tick("purge", Duration.ofHours(1), purge::tick));
    List<Tick> posts =
        List.of(
            new Tick("send", pace.tick(), sender::tick),
            new Tick("finish", pace.tick(), finisher::tick),
            new Tick("refresh", pace.tick(), refresher::tick),
            new Tick("greet", pace.tick(), greeter::tick));
    stores.rounds().withdrawUnknown(bank.ids(), clock.instant());
    Inbox inbox = inbox(refused);
    platforms.all().forEach(platform -> platform.start(catalog(), inbox));
    boolean divided = !platforms.served().partly().isEmpty();
    List<Tick> all = Stream.concat(rounds.stream(), posts.stream()).toList();
    return new Running(
        platforms,
        all,
        new TickScheduler(database, divided ? rounds : all),
        new LocalTicks(divided ? posts : List.of()));
  }

  /** A started Whetstone. */
  public static final class Running implements AutoCloseable {
    private final Platforms platforms;
    private final List<Tick> ticks;
    private final TickScheduler scheduler;
    private final LocalTicks local;

    private Running(
        Platforms platforms, List<Tick> ticks, TickScheduler scheduler, LocalTicks local) {
      this.platforms = platforms;
      this.ticks = ticks;
      this.scheduler = scheduler;
      this.local = local;
    }

    /** Does at once what the ticks would do in a moment. */
    public void tickNow() {
      ticks.forEach(tick -> tick.work().run());
    }

    /** Finishes what runs, then leaves the platforms. The database is not closed. */
    @Override
    public void close() {
      scheduler.close();
      local.close();
      platforms.all().forEach(ChatPlatform::close);
    }
  }
}
