package dev.whetstone.app;

import java.nio.file.Path;
import javax.sql.DataSource;

/** What could be loaded without a database, ready to become a {@link Service} on one. */
interface Assembly {
  /**
   * Starts everything in order.
   *
   * @param database migrated or not
   * @param clock the file that keeps how far the demo's clock is ahead
   */
  Service start(DataSource database, Path clock);
}
