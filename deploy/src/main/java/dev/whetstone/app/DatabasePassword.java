package dev.whetstone.app;

import dev.whetstone.core.chat.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.sql.DataSource;

/**
 * Keeps other users of the machine out of the server, which listens on loopback, where everyone
 * reaches it.
 */
final class DatabasePassword {
  private static final String TRUST = "host all all 127.0.0.1/32 trust\n";
  private static final String SCRAM = "host all all 127.0.0.1/32 scram-sha-256\n";

  private final DurableFile access;
  private final String password;

  /**
   * Reads the password, or makes one.
   *
   * @param data PostgreSQL's data directory; it may still be empty
   * @param file where the password is kept
   */
  DatabasePassword(Path data, Path file) {
    this.access = new DurableFile(data.resolve("pg_hba.conf"));
    try {
      this.password = readOrMake(new DurableFile(file));
    } catch (IOException e) {
      throw new StartFailure("The file %s cannot be read or written.".formatted(file), e);
    }
  }

  String value() {
    return password;
  }

  /** Makes a server that lets everyone in ask for the password from now on. */
  void require(DataSource database) throws SQLException, IOException {
    if (access.read().filter(TRUST::equals).isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
      access.write(SCRAM);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private String readOrMake(DurableFile file) throws IOException {
    var kept = file.read().map(String::strip).filter(text -> text.matches("[0-9a-f]{32,}"));
    if (kept.isPresent()) {
      return kept.get();
    }
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String made = HexFormat.of().formatHex(random);
    if (access.read().isPresent()) {
      access.write(TRUST); // the old password is lost: let ourselves in once more
    }
    file.write(made);
    return made;
  }
}
