package dev.whetstone.app;

import javax.sql.DataSource;

/** What could be loaded without a database, ready to become a {@link Service} on one. */
interface Assembly {
  /**
   * Starts everything in order.
   *
   * @param database migrated or not
   * @param folder where the demo keeps what is not in the database
   */
  Service start(DataSource database, DataFolder folder);
}
