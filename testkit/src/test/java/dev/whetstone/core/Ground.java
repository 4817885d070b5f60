package dev.whetstone.core;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.whetstone.core.store.Stores;
import dev.whetstone.testkit.database.TestDatabase;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** An empty migrated database with its pool, used by one world after another. */
record Ground(TestDatabase database, HikariDataSource pool, Stores stores) {
  private static final Deque<Ground> FREE = new ConcurrentLinkedDeque<>();

  static Ground take() {
    Ground free = FREE.poll();
    return free == null ? fresh() : free;
  }

  private static Ground fresh() {
    TestDatabase database = TestDatabase.migrated("core", Stores::open);
    HikariConfig config = new HikariConfig();
    config.setDataSource(database.dataSource());
    config.setMaximumPoolSize(12);
    config.setMinimumIdle(1);
    HikariDataSource pool = new HikariDataSource(config);
    return new Ground(database, pool, Stores.open(pool));
  }

  void giveBack(boolean damaged) {
    if (damaged) {
      pool.close();
      database.close();
      return;
    }
    Sql sql = new Sql(pool);
    String tables =
        sql.ask(
            """
            select string_agg(quote_ident(tablename), ',') from pg_tables
            where schemaname = 'public' and tablename <> 'flyway_schema_history'
            """);
    sql.change("truncate " + tables + " restart identity");
    FREE.push(this);
  }
}
