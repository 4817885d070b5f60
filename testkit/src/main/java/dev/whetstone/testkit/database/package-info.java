/**
 * Databases for tests, on one embedded PostgreSQL per JVM. Start at {@link TestDatabase}. Sessions
 * run in a time zone far from UTC, so that code which leaves zones to chance fails.
 */
@NullMarked
package dev.whetstone.testkit.database;

import org.jspecify.annotations.NullMarked;
