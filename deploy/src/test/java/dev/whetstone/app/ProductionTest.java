package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.app.TestProgram.Ended;
import dev.whetstone.testkit.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code whetstone run}, seen from outside. */
@Timeout(120)
final class ProductionTest {
  private static final String NOWHERE = "postgres://u:" + TestProgram.PASSWORD + "@127.0.0.1:1/w";

  @AutoClose private final TestDatabase database = TestDatabase.empty();
  @TempDir Path temp;

  @Test
  void saysWhatToSetWithoutAPlatform() throws Exception {
    assertEnds(
        run(Map.of()),
        "No chat platform is configured: set the environment variable DISCORD_TOKEN or PAPER_TOKEN or SLACK_APP_TOKEN, as README.md describes, or try ./whetstone demo without one.");
    assertEquals(List.of(), List.of(temp.toFile().list()));
  }

  @Test
  void opensNoPlayground() throws Exception {
    Ended ended = run(Map.of("PLAYGROUND_PORT", "0", "PLAYGROUND_DATA", temp.toString()));
    assertTrue(ended.err().startsWith("No chat platform is configured"), ended.err());
  }

  @Test
  void saysThatTheAddressOfTheDatabaseIsNone() throws Exception {
    assertEnds(
        run(Map.of("PAPER_TOKEN", PaperProvider.GOOD, "DATABASE_URL", "mysql://u:secret-word@h/d")),
        "DATABASE_URL is not the address of a PostgreSQL. Write it as postgres://user:password@host:5432/database, with %40 for an @ in the password and %25 for a %.");
  }

  @Test
  void saysThatTheDatabaseCannotBeReached() throws Exception {
    assertEnds(
        run(Map.of("PAPER_TOKEN", PaperProvider.GOOD, "DATABASE_URL", NOWHERE)),
        "loading the questions",
        "connecting to the database at 127.0.0.1:1/w",
        "The database at 127.0.0.1:1/w cannot be reached (error 08001). Start it, or correct DATABASE_URL.");
  }

  @Test
  void stopsCleanlyOnASignal() throws Exception {
    try (TestProgram program = launch(PaperProvider.GOOD)) {
      assertEquals("ready paper", program.line());
      program.signal();
      Ended ended = program.end();
      assertEquals(0, ended.code(), ended.err());
      assertEquals(List.of("paper closed", "stopped"), last(2, ended));
    }
  }

  @Test
  void stopsWithAFailureWhenTheTokenIsTakenBack() throws Exception {
    Path revoked = temp.resolve("revoked");
    var more = Map.of("PAPER_REVOKED", revoked.toString());
    try (TestProgram program = launch(PaperProvider.GOOD, more)) {
      assertEquals("ready paper", program.line());
      Files.createFile(revoked);
      Ended ended = program.end();
      assertEquals(1, ended.code(), ended.err());
      assertEquals(List.of("Paper took the token back.", "paper closed"), last(2, ended));
    }
  }

  @Test
  void saysThatTheTokenIsWrong() throws Exception {
    try (TestProgram program = launch(PaperProvider.WRONG)) {
      Ended ended = program.end();
      assertEquals(1, ended.code(), ended.err());
      assertEquals(List.of("Paper refuses the token …. Set PAPER_TOKEN."), last(1, ended));
      assertNoSecrets(ended);
    }
  }

  @Test
  void hidesSecretsThatALibraryQuotes() throws Exception {
    try (TestProgram program = launch(PaperProvider.LEAKY)) {
      Ended ended = program.end();
      assertEquals(1, ended.code(), ended.err());
      assertTrue(ended.err().contains("Connecting with … and PlatformContext["), ended.err());
      assertTrue(ended.err().contains("IllegalStateException: no pen for …"), ended.err());
      assertNoSecrets(ended);
    }
  }

  @Test
  void severalStartTogetherOnOneDatabase() throws Exception {
    try (TestProgram one = launch(PaperProvider.GOOD);
        TestProgram other = launch(PaperProvider.GOOD)) {
      for (TestProgram program : List.of(one, other)) {
        assertEquals("ready paper", program.line());
      }
      for (TestProgram program : List.of(one, other)) {
        program.signal();
        Ended ended = program.end();
        assertEquals(0, ended.code(), ended.err());
        assertFalse(ended.err().contains("ERROR"), ended.err());
      }
    }
  }

  @Test
  void goesOnWhenTheDatabaseIsBack() throws Exception {
    try (TestDatabase admin = TestDatabase.empty();
        TestProgram program = launch(PaperProvider.GOOD)) {
      assertEquals("ready paper", program.line());
      TestOutage outage = new TestOutage(admin, database);
      outage.begin();
      program.errorsUntil("trying again all the time");
      outage.end();
      List<String> meanwhile = program.errorsUntil("The database answers again; going on");
      assertEquals(List.of(), meanwhile.stream().filter(l -> l.contains("ERROR")).toList());
      program.signal();
      assertEquals(0, program.end().code());
    }
  }

  private TestProgram launch(String token) throws Exception {
    return launch(token, Map.of());
  }

  private TestProgram launch(String token, Map<String, String> more) throws Exception {
    Map<String, String> environment =
        new HashMap<>(Map.of("PAPER_TOKEN", token, "DATABASE_URL", TestProgram.url(database)));
    environment.putAll(more);
    return TestProgram.launch(environment, "run", "--data", temp.toString());
  }

  private Ended run(Map<String, String> environment) throws Exception {
    try (TestProgram program = TestProgram.launch(environment, "run", "--data", temp.toString())) {
      return program.end();
    }
  }

  private static void assertEnds(Ended ended, String... words) {
    assertEquals(List.of(words), ended.err().lines().toList());
    assertEquals("1 ", ended.code() + " " + ended.out());
  }

  private static void assertNoSecrets(Ended ended) {
    for (String secret : List.of(PaperProvider.LEAKY, PaperProvider.WRONG, TestProgram.PASSWORD)) {
      assertFalse(ended.all().contains(secret), ended.all());
    }
  }

  private static List<String> last(int count, Ended ended) {
    List<String> lines = ended.err().lines().toList();
    return lines.subList(Math.max(0, lines.size() - count), lines.size());
  }
}
