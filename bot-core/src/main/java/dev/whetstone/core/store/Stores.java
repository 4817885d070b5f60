package dev.whetstone.core.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Everything that is stored, on one database. */
public final class Stores {
  private final Jdbi jdbi;

  private Stores(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Brings the schema up to date and opens it. The data source needs {@code
   * logServerErrorDetail=false}: the server's details quote rows, and with them members' answers.
   */
  public static Stores open(DataSource database) {
    new Schema(database).migrate();
    Jdbi jdbi = Jdbi.create(database).installPlugin(new PostgresPlugin());
    // The default message would carry members' answers into logs.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    jdbi.registerArrayType(Instant.class, "timestamptz");
    jdbi.registerArrayType(LocalDate.class, "date");
    return new Stores(jdbi);
  }

  public MemberStore members() {
    return new MemberStore(jdbi);
  }

  public GroupStore groups() {
    return new GroupStore(jdbi);
  }

  public RoundStore rounds() {
    return new RoundStore(jdbi);
  }

  public DeliveryStore deliveries() {
    return new DeliveryStore(jdbi);
  }

  public ExtraStore extras() {
    return new ExtraStore(jdbi);
  }

  public StyleStore styles() {
    return new StyleStore(jdbi);
  }

  public AttemptStore attempts() {
    return new AttemptStore(jdbi);
  }

  public HomeStore homes() {
    return new HomeStore(jdbi);
  }

  public StreakStore streaks() {
    return new StreakStore(jdbi);
  }

  public BoardStore boards() {
    return new BoardStore(jdbi);
  }

  public WorkspaceStore workspaces() {
    return new WorkspaceStore(jdbi);
  }

  public ReminderStore reminders() {
    return new ReminderStore(jdbi);
  }

  public SharingStore sharing() {
    return new SharingStore(jdbi);
  }

  public KeepStore keep() {
    return new KeepStore(jdbi);
  }

  public BudgetStore budget() {
    return new BudgetStore(jdbi);
  }

  /** The database's own clock. */
  public Instant now() {
    return jdbi.withHandle(
        h -> h.createQuery("select clock_timestamp()").mapTo(Instant.class).one());
  }

  /** A group and when its next question is due. */
  public record Due(long group, Instant at) {}

  /** The group that is due first after a moment. */
  public Optional<Due> nextDue(Instant after) {
    return jdbi.withHandle(h ->
        h.createQuery(
                """
                select id, next_due_at from study_group where next_due_at > :after
                order by next_due_at, id limit 1
                """)
            .bind("after", after)
            .map(
                (rs, _) -> new Due(rs.getLong("id"), Rows.instant(rs, "next_due_at").orElseThrow()))
            .findOne());
  }
}
