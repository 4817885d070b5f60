package dev.whetstone.core.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What changes for shared groups when a workspace or one of its channels is there no more. */
record ParticipationRows(Handle handle, long workspace) {
  /**
   * A group whose owner has left, or has no channel in it any more, goes to a workspace that has;
   * rounds belong to the owner of their group.
   */
  private static final String HAND_OVER =
      """
      with heir as (
        select distinct on (g.id) g.id, c.workspace_id
        from study_group g
        join workspace o on o.id = g.workspace_id
        join channel c on c.group_id = g.id and c.workspace_id <> o.id
        join workspace w on w.id = c.workspace_id and w.left_at is null
        where :workspace in (o.id, w.id)
          and (o.left_at is not null or not exists (
            select 1 from channel own where own.group_id = g.id and own.workspace_id = o.id))
        order by g.id, c.id),
      rounds as (
        update round r set workspace_id = heir.workspace_id from heir where r.group_id = heir.id)
      update study_group g set workspace_id = heir.workspace_id from heir where g.id = heir.id
      """;

  private static final List<String> LEAVE =
      List.of(
          """
          delete from delivery where channel_id in (
            select id from channel where workspace_id = :workspace and external_id = :channel)
          """,
          "delete from channel where workspace_id = :workspace and external_id = :channel",
          """
          delete from group_member m
          where m.group_id = :group and m.workspace_id = :workspace and not exists (
            select 1 from channel c where c.group_id = :group and c.workspace_id = :workspace)
          """,
          """
          update reminder m set group_id = null
          where m.group_id = :group and m.workspace_id = :workspace and not exists (
            select 1 from channel c where c.group_id = :group and c.workspace_id = :workspace)
          """,
          "delete from join_code where group_id = :group and workspace_id = :workspace");

  void handOver() {
    handle.createUpdate(HAND_OVER).bind("workspace", workspace).execute();
  }

  /** Takes a channel out of its group; false where it is the group's only one. */
  boolean leave(String channel) {
    Optional<Long> group = group(channel);
    group.ifPresent(id -> RoundStore.lock(handle, id));
    if (group.isEmpty() || channels(group.get()) < 2) {
      return false;
    }
    for (String statement : LEAVE) {
      handle
          .createUpdate(statement)
          .bind("workspace", workspace)
          .bind("channel", channel)
          .bind("group", group.get())
          .execute();
    }
    handOver();
    return true;
  }

  private Optional<Long> group(String channel) {
    return handle
        .createQuery(
            "select group_id from channel where workspace_id = :workspace and external_id = :channel")
        .bind("workspace", workspace)
        .bind("channel", channel)
        .mapTo(Long.class)
        .findOne();
  }

  private int channels(long group) {
    return handle
        .createQuery("select count(*) from channel where group_id = :group")
        .bind("group", group)
        .mapTo(Integer.class)
        .one();
  }
}
