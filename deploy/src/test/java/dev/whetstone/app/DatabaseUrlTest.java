package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.whetstone.core.chat.StartFailure;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {
  private static final DatabaseUrl FULL =
      new DatabaseUrl("db.example.org:5433/w", Optional.of("me"), Optional.of("s@c%t"), Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://me:s%40c%25t@db.example.org:5433/w",
        "postgresql://me:s@c%25t@db.example.org:5433/w",
        "jdbc:postgresql://me:s%40c%25t@db.example.org:5433/w",
        "jdbc:postgresql://db.example.org:5433/w?user=me&password=s%40c%25t"
      })
  void readsEveryForm(String text) {
    assertEquals(FULL, DatabaseUrl.parse(text));
  }

  @Test
  void passesOptionsOn() {
    DatabaseUrl url = DatabaseUrl.parse("postgres://h/d?sslmode=require&a=b+c&odd");
    assertEquals(Map.of("sslmode", "require", "a", "b+c"), url.options());
    assertEquals(Optional.empty(), url.user());
    assertEquals("jdbc:postgresql://h/d", url.jdbc());
  }

  @Test
  void neverShowsThePassword() {
    assertEquals("db.example.org:5433/w", FULL.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "mysql://me:secret@h/d",
        "postgres://me:secret@h",
        "postgres://me:secret@/d",
        "postgres://me:%zzsecret@h/d"
      })
  void refusesTheRestWithoutQuotingIt(String text) {
    StartFailure failure = assertThrows(StartFailure.class, () -> DatabaseUrl.parse(text));
    assertFalse(String.valueOf(failure.getMessage()).contains("secret"));
    assertNull(failure.getCause());
  }
}
