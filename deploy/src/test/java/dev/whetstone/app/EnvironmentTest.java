package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EnvironmentTest {
  @Test
  void variablesBecomeSettings() {
    var environment =
        new Environment(
            Map.of(
                "PAPER_TOKEN", " abc\n",
                "PAPER_API_HOST", "x",
                "PAPER_EMPTY", " ",
                "lower_case", "y",
                "DATABASE_URL", "postgres://h/d",
                "PLAYGROUND_PORT", "1"));
    assertEquals(
        Map.of("paper.token", "abc", "paper.api.host", "x"), environment.platformSettings());
    assertEquals("PAPER_API_HOST", Environment.variable("paper.api.host"));
  }

  @Test
  void theDatabaseIsOptional() {
    assertEquals(Optional.empty(), new Environment(Map.of()).database());
    assertEquals(
        Optional.of("h/d"),
        new Environment(Map.of("DATABASE_URL", "postgres://h/d"))
            .database()
            .map(DatabaseUrl::place));
  }

  @Test
  void secretsAreKnownByTheirNames() {
    var environment =
        new Environment(
            Map.of(
                "A_TOKEN", "1",
                "A_SIGNING_SECRET", "2",
                "A_PASSWORD", "3",
                "A_KEY", "4",
                "A_SHARDS", "5",
                "DATABASE_URL", "6"));
    assertEquals(Set.of("1", "2", "3", "4", "6"), Set.copyOf(environment.secrets()));
  }

  @Test
  void secretsAreHiddenAndTheLongerOneWhole() {
    Secrets.keep(List.of("sesame-open", "open-sesame-open", "abc"));
    assertEquals("say … or abc", Secrets.hide("say open-sesame-open or abc"));
  }
}
