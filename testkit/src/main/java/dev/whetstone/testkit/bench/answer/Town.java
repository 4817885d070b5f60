package dev.whetstone.testkit.bench.answer;

import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.leaderboard.Period;
import dev.whetstone.testkit.SampleBank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Study groups of 500 members who have all answered for two weeks, in one workspace. A day at a
 * time each group gets a new round, open at noon.
 */
final class Town {
  static final WorkspaceRef WORKSPACE = new WorkspaceRef(new PlatformId("bench"), "town");
  static final int GROUPS = 24;
  static final int MEMBERS = 500;
  static final int POINTS_RIGHT = 20;
  static final int POINTS_WRONG = 5;
  private static final int HISTORY_DAYS = 14;
  private static final LocalDate FIRST = LocalDate.parse("2026-11-02");

  /** A round of a group that is open. */
  record OpenRound(long id, long group, String question) {}

  private final Jdbi jdbi;
  private LocalDate today = FIRST;

  private Town(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Fills a fresh schema. */
  static Town settle(Jdbi jdbi) {
    Town town = new Town(jdbi);
    jdbi.useTransaction(handle -> {
      handle.createScript(TownSql.PEOPLE).execute();
      for (int day = 0; day < HISTORY_DAYS; day++) {
        town.nextDay(handle);
        town.everyoneAnswers(handle);
      }
    });
    jdbi.useHandle(handle -> handle.execute("vacuum analyze"));
    return town;
  }

  LocalDate today() {
    return today;
  }

  /** The moment at which everybody presses. */
  Instant noon() {
    return Instant.parse(today + "T12:00:00Z");
  }

  void nextDay() {
    jdbi.useTransaction(this::nextDay);
  }

  long workspace() {
    return jdbi.withHandle(h -> h.select("select id from workspace").mapTo(Long.class).one());
  }

  List<OpenRound> openRounds() {
    return jdbi.withHandle(handle ->
        handle
            .select("select id, group_id, question_id from round where closed_at is null")
            .map((rs, _) -> new OpenRound(rs.getLong(1), rs.getLong(2), rs.getString(3)))
            .list());
  }

  List<Press.Member> members() {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                select m.id, m.external_id, c.group_id, c.external_id
                from group_member g join member m on m.id = g.member_id
                join channel c on c.group_id = g.group_id
                """)
            .map((rs, _) ->
                new Press.Member(rs.getLong(1), rs.getString(2), rs.getLong(3), rs.getString(4)))
            .list());
  }

  private void nextDay(Handle handle) {
    today = today.plusDays(1);
    handle.createUpdate(TownSql.CLOSE).bind("now", noon()).execute();
    handle.createUpdate(TownSql.OPEN).bind("date", today).bind("now", noon()).execute();
  }

  private void everyoneAnswers(Handle handle) {
    List<Period> periods = Arrays.asList(Period.values());
    handle
        .createUpdate(TownSql.ANSWERS)
        .bind("date", today)
        .bind("now", noon())
        .bind("points", POINTS_RIGHT)
        .bind("choice", SampleBank.key(SampleBank.RIGHT))
        .bindArray("periods", String.class, periods.stream().map(Period::word).toList())
        .bindArray("starts", LocalDate.class, periods.stream().map(p -> p.start(today)).toList())
        .execute();
  }
}
