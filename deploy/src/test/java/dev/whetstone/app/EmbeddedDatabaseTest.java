package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class EmbeddedDatabaseTest {
  @TempDir static Path temp;
  private static DataFolder folder;
  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    folder = DataFolder.open(temp.resolve("data folder"));
    database = EmbeddedDatabase.start(folder);
  }

  @AfterAll
  static void stop() {
    database.close();
    folder.close();
  }

  @Test
  void isDurable() throws SQLException {
    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      assertEquals("on", ask("SHOW " + setting), setting);
    }
  }

  @Test
  void keepsToLoopback() throws SQLException {
    assertEquals("127.0.0.1", ask("SHOW listen_addresses"));
    assertEquals("", ask("SHOW unix_socket_directories"));
  }

  @Test
  void asksForThePassword() {
    assertRefusesGuess();
  }

  @Test
  void saysNothingOfErrorsInItsLog() throws IOException {
    String log = Files.readString(folder.file("postgresql/server.log"));
    assertTrue(log.contains("ready to accept connections"), log);
    assertFalse(log.contains("cannot be changed") || log.contains("contains errors"), log);
  }

  @Test
  void keepsItsDataAndLeavesNothingRunning() throws Exception {
    execute("CREATE TABLE kept AS SELECT 7 AS number");
    database.close();
    assertTrue(Files.notExists(data().resolve("postmaster.pid")));
    database = EmbeddedDatabase.start(folder);
    assertEquals("7", ask("SELECT number FROM kept"));
  }

  @Test
  void letsItselfInAgainWhenThePasswordIsLost() throws Exception {
    database.close();
    Files.delete(folder.file("postgresql/password"));
    database = EmbeddedDatabase.start(folder);
    assertEquals("1", ask("SELECT 1"));
    assertRefusesGuess();
  }

  @Test
  void startsPastAPidFileWhoseNumberIsAnotherProgram() throws Exception {
    database.close();
    Files.writeString(
        data().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data() + "\n");
    database = EmbeddedDatabase.start(folder);
    assertEquals("1", ask("SELECT 1"));
  }

  @Test
  void stopsTheServerOfAKilledRunAndHasItsData() throws Exception {
    Path own = temp.resolve("killed");
    Process killed = TestDemo.launch(own, 0);
    assertEquals("ready http://127.0.0.1:1", killed.inputReader().readLine());
    long server = Long.parseLong(Files.readAllLines(pidFile(own)).getFirst());
    killed.destroyForcibly().waitFor();
    assertTrue(ProcessHandle.of(server).isPresent(), "the server outlives its run");

    try (DataFolder again = DataFolder.open(own);
        EmbeddedDatabase after = EmbeddedDatabase.start(again)) {
      assertTrue(ProcessHandle.of(server).isEmpty());
      assertEquals(String.valueOf(killed.pid()), ask(after, "SELECT pid FROM run"));
    }
    assertTrue(Files.notExists(pidFile(own)));
  }

  private static void assertRefusesGuess() {
    String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres";
    var refusal =
        assertThrows(
            SQLException.class, () -> DriverManager.getConnection(url, "postgres", "guess"));
    assertEquals("28P01", refusal.getSQLState());
  }

  private static Path data() {
    return folder.file("postgresql/data");
  }

  private static Path pidFile(Path folder) {
    return folder.resolve("postgresql/data/postmaster.pid");
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(String sql) throws SQLException {
    return ask(database, sql);
  }

  private static String ask(EmbeddedDatabase asked, String sql) throws SQLException {
    try (var connection = asked.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }
}
