package dev.whetstone.core.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Deletes a workspace. */
final class PurgeRows {
  /** Every table that holds a workspace's data, those that refer to others first. */
  private static final List<String> TABLES =
      List.of(
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

  private PurgeRows() {}

  static void delete(Handle handle, long workspace) {
    for (String table : TABLES) {
      handle
          .createUpdate("delete from " + table + " where " + belongs(table))
          .bind("workspace", workspace)
          .execute();
    }
  }

  private static String belongs(String table) {
    return switch (table) {
      case "workspace" -> "id = :workspace";
      case "round_changed" -> "round_id in (select id from round where workspace_id = :workspace)";
      default -> "workspace_id = :workspace";
    };
  }
}
