package dev.whetstone.testkit.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A database of one's own, cheap enough for each test class or even each test:
 *
 * <pre>{@code
 * @AutoClose static final TestDatabase DATABASE = TestDatabase.migrated("core", MIGRATION);
 * }</pre>
 *
 * The migration runs once per name and JVM, every database after that is a copy. Closing drops the
 * database; the server stops with the JVM. Nothing survives a crash: fsync is off.
 */
public final class TestDatabase implements AutoCloseable {
  private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final DataSource dataSource;

  private TestDatabase(String name) {
    this.name = name;
    this.dataSource = TestServer.database(name);
  }

  /** A database as the migration leaves it; the name stands for the migration. */
  public static TestDatabase migrated(String name, Consumer<DataSource> migration) {
    String template = TEMPLATES.computeIfAbsent(name, _ -> template(migration));
    return copyOf(template);
  }

  /** A database with nothing in it. */
  public static TestDatabase empty() {
    return copyOf("template1");
  }

  /** Opens a new connection each time; in America/Los_Angeles. Wrap it to pool. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** Drops the database and cuts off whoever is still connected. */
  @Override
  public void close() {
    TestServer.execute("DROP DATABASE \"" + name + "\" WITH (FORCE)");
  }

  private static String template(Consumer<DataSource> migration) {
    TestDatabase template = empty();
    migration.accept(template.dataSource);
    return template.name;
  }

  private static TestDatabase copyOf(String template) {
    String name = "test_" + COUNT.incrementAndGet();
    TestServer.execute("CREATE DATABASE \"" + name + "\" TEMPLATE \"" + template + "\"");
    return new TestDatabase(name);
  }
}
