/**
 * PostgreSQL. Start at {@link Stores}, which opens the schema and holds one small store per
 * feature; the tables are described in the migrations. Only this package sees Jdbi and SQL.
 */
@NullMarked
package dev.whetstone.core.store;

import org.jspecify.annotations.NullMarked;
