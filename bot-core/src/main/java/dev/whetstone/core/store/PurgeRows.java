package dev.whetstone.core.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Deletes a workspace. */
final class PurgeRows {
  /** Every table that holds a workspace's data, those that refer to others first. */
  private static final List<String> TABLES =
      List.of(
          "kept",
          "join_failure",
          "join_code",
          "greeting",
          "reminder",
          "board_total",
          "member_day",
          "attempt",
          "draft",
          "round_changed",
          "delivery",
          "round",
          "group_member",
          "channel",
          "study_group",
          "member",
          "workspace");

  private static final String GROUPS =
      "(select id from study_group where workspace_id = :workspace)";

  private static final String ROUNDS = "(select id from round where workspace_id = :workspace)";

  /** What members of other workspaces did in its groups is theirs. */
  private static final List<String> LEFT_TO_OTHERS =
      List.of(
          "update attempt set round_id = null where round_id in " + ROUNDS,
          "update attempt set group_id = null where group_id in " + GROUPS,
          "update reminder set group_id = null where group_id in " + GROUPS);

  private PurgeRows() {}

  static void delete(Handle handle, long workspace) {
    LEFT_TO_OTHERS.forEach(statement -> execute(handle, statement, workspace));
    for (String table : TABLES) {
      execute(handle, "delete from " + table + " where " + belongs(table), workspace);
    }
  }

  private static void execute(Handle handle, String statement, long workspace) {
    handle.createUpdate(statement).bind("workspace", workspace).execute();
  }

  private static String belongs(String table) {
    return switch (table) {
      case "workspace" -> "id = :workspace";
      case "round_changed" -> "round_id in " + ROUNDS;
      case "delivery" -> "workspace_id = :workspace or round_id in " + ROUNDS;
      case "board_total", "group_member", "channel", "join_code" ->
          "workspace_id = :workspace or group_id in " + GROUPS;
      default -> "workspace_id = :workspace";
    };
  }
}
