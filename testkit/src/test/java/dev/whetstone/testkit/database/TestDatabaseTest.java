package dev.whetstone.testkit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
  private static final AtomicInteger MIGRATIONS = new AtomicInteger();

  @AutoClose private final TestDatabase database = TestDatabase.migrated("notes", this::migrate);

  private void migrate(DataSource source) {
    MIGRATIONS.incrementAndGet();
    run(source, "CREATE TABLE note (text text)");
    run(source, "INSERT INTO note VALUES ('from the migration')");
  }

  @Test
  void itIsPostgres18() {
    assertTrue(ask(database, "SHOW server_version").startsWith("18."));
  }

  @Test
  void sessionsAreFarFromUtc() {
    assertEquals("America/Los_Angeles", ask(database, "SHOW timezone"));
    String winter = "SELECT timestamptz '2026-01-01 00:00' AT TIME ZONE 'UTC'";
    assertEquals("2026-01-01 08:00:00", ask(database, winter));
  }

  @Test
  void eachIsACopyOfItsOwn() {
    try (TestDatabase other = TestDatabase.migrated("notes", this::migrate)) {
      run(other.dataSource(), "INSERT INTO note VALUES ('only here')");

      assertEquals("2", ask(other, "SELECT count(*) FROM note"));
      assertEquals("1", ask(database, "SELECT count(*) FROM note"));
    }
  }

  @Test
  void theMigrationRunsOnce() {
    try (TestDatabase other = TestDatabase.migrated("notes", this::migrate)) {
      assertEquals("1", ask(other, "SELECT count(*) FROM note"));
      assertEquals(1, MIGRATIONS.get());
    }
  }

  @Test
  void anEmptyOneHasNoTables() {
    try (TestDatabase empty = TestDatabase.empty()) {
      String tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'";
      assertEquals("0", ask(empty, tables));
    }
  }

  @Test
  void closingDropsItUnderOpenConnections() throws SQLException {
    TestDatabase other = TestDatabase.empty();
    try (Connection open = other.dataSource().getConnection()) {
      assertTrue(open.isValid(5));
      other.close();
      assertThrows(SQLException.class, () -> other.dataSource().getConnection().close());
    }
  }

  private static void run(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static String ask(TestDatabase database, String sql) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getString(1);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
