package dev.whetstone.app;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a database cannot be used. */
final class DatabaseTrouble {
  private DatabaseTrouble() {}

  /** One sentence about the failure and what to do; never quotes the driver's words. */
  static String words(String place, Throwable failure) {
    String state = state(failure).orElse("");
    return switch (state) {
      case "28P01", "28000" ->
          "The database at %s refuses the user or the password. Correct DATABASE_URL."
              .formatted(place);
      case "3D000" ->
          "There is no such database at %s. Create it, or correct DATABASE_URL.".formatted(place);
      case "53300" ->
          "The database at %s has no connection left. Raise its max_connections, or stop what else uses it."
              .formatted(place);
      case "25006" ->
          "The database at %s can only be read. Point DATABASE_URL at the primary server."
              .formatted(place);
      case "42501" ->
          "The database at %s does not let this user make tables. Make the user its owner."
              .formatted(place);
      default ->
          "The database at %s cannot be reached%s. Start it, or correct DATABASE_URL."
              .formatted(place, state.isEmpty() ? "" : " (error " + state + ")");
    };
  }

  private static Optional<String> state(@Nullable Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && sql.getSQLState() != null) {
        return Optional.of(sql.getSQLState());
      }
    }
    return Optional.empty();
  }
}
