package dev.whetstone.core.store;

import java.time.Instant;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Asks a database about itself. Leaves nothing behind in it. */
public final class DatabaseProbe {
  private final Jdbi jdbi;

  public DatabaseProbe(DataSource database) {
    jdbi = Jdbi.create(database).installPlugin(new PostgresPlugin());
  }

  /** PostgreSQL's version as a number, such as 180006 for 18.6. */
  public int version() {
    return jdbi.withHandle(h ->
        h.createQuery("select current_setting('server_version_num')::int")
            .mapTo(Integer.class)
            .one());
  }

  public Instant now() {
    return jdbi.withHandle(
        h -> h.createQuery("select clock_timestamp()").mapTo(Instant.class).one());
  }

  /** Makes a table and takes it back; throws where the database does not allow that. */
  public void requireWritable() {
    jdbi.useHandle(handle -> {
      handle.begin();
      try {
        handle.execute("create table whetstone_doctor (id int primary key)");
      } finally {
        handle.rollback();
      }
    });
  }
}
