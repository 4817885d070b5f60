package dev.whetstone.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.store.Stores;
import dev.whetstone.testkit.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class DoctorTest {
  private static final String AWAY = "postgres://u:" + TestProgram.PASSWORD + "@127.0.0.1:1/w";

  @AutoClose private final TestDatabase database = TestDatabase.empty();
  @TempDir Path temp;

  @Test
  void allIsWellWithAUsedDatabase() {
    Stores.open(database.dataSource());
    Result result = examine(settings(Map.of()), InstantSource.system());
    assertTrue(result.says("ok       Java: 25"), result.text);
    assertTrue(result.text.contains("/" + name() + "\n"), result.text);
    assertTrue(result.says("ok       Database: this user can write and make tables"), result.text);
    assertTrue(result.says("ok       Schema: up to date"), result.text);
    assertTrue(result.says("ok       Clock: this machine's is 0."), result.text);
    assertTrue(result.says("ok       Questions: "), result.text);
    assertTrue(result.says("ok       Paper: the token is valid"), result.text);
    assertEquals("0 All is well.", result.code + " " + result.last());
  }

  @Test
  void aNewDatabaseIsToBeFilledAndStaysAsItIs() throws SQLException {
    Result result = examine(settings(Map.of()), InstantSource.system());
    assertTrue(result.text.contains("ok       Schema: the next run makes "), result.text);
    assertEquals(0, result.code, result.text);
    assertEquals(0, count("select count(*) from pg_tables where schemaname = 'public'"));
  }

  @Test
  void warnsOfAClockThatIsWrong() {
    InstantSource wrong = InstantSource.offset(InstantSource.system(), Duration.ofSeconds(-30));
    Result result = examine(settings(Map.of()), wrong);
    assertTrue(
        result.text.contains(
            " s behind the database's, which is the one that counts. Let both machines set"),
        result.text);
    assertEquals("1 There is 1 problem.", result.code + " " + result.last());
  }

  @Test
  void namesWhatIsWrongAndGoesOn() {
    Map<String, String> more = Map.of("DATABASE_URL", AWAY, "PAPER_TOKEN", PaperProvider.WRONG);
    Result result = examine(settings(more, Optional.of(Path.of("none"))), InstantSource.system());
    assertTrue(
        result.says(
            "problem  Database: it cannot be used. The database at 127.0.0.1:1/w cannot be reached (error 08001). Start it, or correct DATABASE_URL."),
        result.text);
    assertTrue(result.says("problem  Questions: they cannot be loaded. The "), result.text);
    assertTrue(result.says("problem  Paper: it refuses the token …. Buy another"), result.text);
    assertEquals("1 There are 3 problems.", result.code + " " + result.last());
    assertFalse(result.text.contains(TestProgram.PASSWORD), result.text);
  }

  @Test
  void saysThatNoPlatformIsConfigured() {
    Result result = examine(settings(Map.of("PAPER_TOKEN", "")), InstantSource.system());
    assertTrue(
        result.says("problem  Chat platforms: none. No chat platform is configured: set"),
        result.text);
    assertEquals(1, result.code);
  }

  @Test
  void saysThatTheDatabaseCanOnlyBeRead() throws SQLException {
    execute("alter database " + name() + " set default_transaction_read_only = on");
    Result result = examine(settings(Map.of()), InstantSource.system());
    assertTrue(
        result.text.contains("can only be read. Point DATABASE_URL at the primary server."),
        result.text);
  }

  @Test
  void saysThatANewerProgramMadeTheSchema() throws SQLException {
    Stores.open(database.dataSource());
    execute(
        """
        insert into flyway_schema_history (installed_rank, version, description, type, script,
          installed_by, execution_time, success)
        values (99, '999', 'later', 'SQL', 'later', 'me', 1, true)
        """);
    Result result = examine(settings(Map.of()), InstantSource.system());
    assertTrue(result.says("problem  Schema: a newer Whetstone made it. Update"), result.text);
  }

  @Test
  void looksAtTheDataFolderWithoutMakingIt() {
    Result result = examine(settings(Map.of("DATABASE_URL", "")), InstantSource.system());
    assertTrue(result.says("ok       Data folder: " + temp.resolve("data")), result.text);
    assertTrue(result.says("ok       Disk: "), result.text);
    assertTrue(result.says("ok       Database: there is none yet"), result.text);
    assertTrue(Files.notExists(temp.resolve("data")));
  }

  @Test
  void looksIntoTheDatabaseOfARunThatGoesOn() {
    RunSettings own = settings(Map.of("DATABASE_URL", ""));
    try (DataFolder folder = DataFolder.open(own.data());
        EmbeddedDatabase running = EmbeddedDatabase.start(folder)) {
      Stores.open(running.dataSource());
      Result result = examine(own, InstantSource.system());
      assertTrue(result.says("ok       Database: Whetstone runs on it now"), result.text);
      assertEquals("0 All is well.", result.code + " " + result.last());
    }
    Result after = examine(own, InstantSource.system());
    assertTrue(after.says("ok       Schema: up to date"), after.text);
    assertTrue(Files.notExists(own.data().resolve("postgresql/data/postmaster.pid")));
  }

  private RunSettings settings(Map<String, String> more) {
    return settings(more, Optional.empty());
  }

  private RunSettings settings(Map<String, String> more, Optional<Path> bank) {
    Map<String, String> variables = new HashMap<>();
    variables.put("PAPER_TOKEN", PaperProvider.GOOD);
    variables.put("DATABASE_URL", TestProgram.url(database));
    variables.putAll(more);
    return new RunSettings(temp.resolve("data"), bank, new Environment(variables));
  }

  private static Result examine(RunSettings settings, InstantSource machine) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Providers paper = new Providers(List.of(new PaperProvider()));
    int code = new Doctor(settings, paper, machine).run(new PrintStream(out, true, UTF_8));
    return new Result(code, out.toString(UTF_8));
  }

  private String name() {
    return TestProgram.url(database).replaceFirst(".*/", "");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getInt(1);
    }
  }

  private record Result(int code, String text) {
    boolean says(String start) {
      return text.lines().anyMatch(line -> line.startsWith(start));
    }

    String last() {
      return text.lines().reduce("", (_, line) -> line);
    }
  }
}
