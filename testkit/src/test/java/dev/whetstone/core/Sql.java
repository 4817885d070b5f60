package dev.whetstone.core;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Looks into a test's database, and breaks it. */
final class Sql {
  private final DataSource database;
  private boolean damaged;

  Sql(DataSource database) {
    this.database = database;
  }

  /** The first column of all rows, with commas between. */
  String ask(String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      StringBuilder all = new StringBuilder();
      while (rows.next()) {
        all.append(all.isEmpty() ? "" : ",").append(rows.getString(1));
      }
      return all.toString();
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  long count(String from) {
    return Long.parseLong(ask("select count(*) from " + from));
  }

  /** Changes the schema; the database is not used again. */
  void damage(String command) {
    damaged = true;
    change(command);
  }

  void change(String command) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new AssertionError(command, e);
    }
  }

  boolean damaged() {
    return damaged;
  }

  /** Everything that a member's doings may change, as one text. */
  String state() {
    return String.join(
        "\n",
        ask("select a::text from attempt a order by id"),
        ask("select d::text from draft d order by member_id, key"),
        ask("select d::text from member_day d order by member_id, day"),
        ask("select t::text from board_total t order by group_id, period, starts_on, member_id"),
        ask("select r::text from round r order by id"),
        ask("select d::text from delivery d order by id"),
        ask("select g::text from study_group g order by id"),
        ask("select c::text from channel c order by id"),
        ask("select r::text from reminder r order by member_id"),
        ask("select w::text from workspace w where joinings > 0 or left_at is not null"));
  }
}
