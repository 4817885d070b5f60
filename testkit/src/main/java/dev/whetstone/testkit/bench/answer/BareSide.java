package dev.whetstone.testkit.bench.answer;

import dev.whetstone.core.leaderboard.Period;
import dev.whetstone.testkit.SampleBank;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * The rows of one attempt by plain prepared statements, one after another in one transaction.
 * Nothing is looked up: what the core has to find out, such as the round and the member's key, is
 * given, and no reply is made.
 */
record BareSide(DataSource database, long workspace) implements Side {
  private static final String ATTEMPT =
      """
      insert into attempt (workspace_id, member_id, key, question_id, group_id, round_id,
        in_time, local_date, kind, choice, is_right, points, attempted_at)
      values (?, ?, ?, ?, ?, ?, true, ?, 'choice', ?, ?, ?, ?) on conflict (member_id, key) do nothing
      """;
  private static final String DRAFT = "delete from draft where member_id = ? and key = ?";
  private static final String JOINED =
      """
      insert into group_member (group_id, member_id, workspace_id, joined_on) values (?, ?, ?, ?)
      on conflict do nothing
      """;
  private static final String DAY =
      "insert into member_day (member_id, workspace_id, day) values (?, ?, ?) on conflict do nothing";
  private static final String CHANGED = "insert into round_changed (round_id) values (?)";
  private static final String TOTAL =
      """
      insert into board_total as t (group_id, period, starts_on, member_id, workspace_id, points,
        answered, right_answers, reached_at)
      values (?, ?, ?, ?, ?, ?, 1, ?, ?)
      on conflict (group_id, period, starts_on, member_id) do update
        set points = t.points + excluded.points, answered = t.answered + excluded.answered,
          right_answers = t.right_answers + excluded.right_answers,
          reached_at = excluded.reached_at
      """;

  @Override
  public void take(Press press) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        write(connection, press);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private void write(Connection connection, Press press) throws SQLException {
    Press.Member member = press.member();
    String key = "r" + press.round();
    OffsetDateTime at = press.at().atOffset(ZoneOffset.UTC);
    boolean right = press.choice() == SampleBank.RIGHT;
    long group = member.group();
    int made =
        execute(
            connection,
            ATTEMPT,
            workspace,
            member.id(),
            key,
            press.question(),
            group,
            press.round(),
            press.date(),
            SampleBank.key(press.choice()),
            right,
            points(right),
            at);
    if (made != 1) {
      throw new IllegalStateException("Answered before: " + press);
    }
    execute(connection, DRAFT, member.id(), key);
    execute(connection, JOINED, group, member.id(), workspace, press.date());
    execute(connection, DAY, member.id(), workspace, press.date());
    execute(connection, CHANGED, press.round());
    writeTotals(connection, press, right, at);
  }

  private void writeTotals(Connection connection, Press press, boolean right, OffsetDateTime at)
      throws SQLException {
    for (Period period : Period.values()) {
      execute(
          connection,
          TOTAL,
          press.member().group(),
          period.word(),
          period.start(press.date()),
          press.member().id(),
          workspace,
          points(right),
          right ? 1 : 0,
          at);
    }
  }

  private static int points(boolean right) {
    return right ? Town.POINTS_RIGHT : Town.POINTS_WRONG;
  }

  private static int execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
