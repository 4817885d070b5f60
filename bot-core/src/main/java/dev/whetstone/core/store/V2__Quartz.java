package dev.whetstone.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Creates the scheduler's tables from the script that its own library ships. */
final class V2__Quartz extends BaseJavaMigration {
  private static final String SCRIPT = "/org/quartz/impl/jdbcjobstore/tables_postgres.sql";

  @Override
  public void migrate(Context context) throws SQLException {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute(withoutCommit(script()));
    }
  }

  /** Flyway owns the transaction. */
  private static String withoutCommit(String script) {
    return script.replaceAll("(?im)^\\s*COMMIT\\s*;", "");
  }

  private static String script() {
    try (InputStream in = V2__Quartz.class.getResourceAsStream(SCRIPT)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
