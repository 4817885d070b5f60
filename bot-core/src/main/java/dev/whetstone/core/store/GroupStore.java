package dev.whetstone.core.store;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.group.Settings;
import dev.whetstone.core.group.StudyGroup;
import dev.whetstone.core.group.StudyGroups;
import dev.whetstone.core.schedule.Slot;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Study groups and their channels. */
public final class GroupStore implements StudyGroups {
  private final Jdbi jdbi;

  GroupStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<StudyGroup> ofChannel(ChannelRef channel) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select g.*, c.lost_reason is not null as lost,
                  (select max(r.local_date) from round r
                   where r.group_id = g.id and not r.cancelled) as last_date
                from study_group g
                join channel c on c.group_id = g.id
                join workspace w on w.id = c.workspace_id
                where w.platform = :platform and w.external_id = :workspace
                  and c.external_id = :channel
                """)
            .bind("platform", channel.workspace().platform().value())
            .bind("workspace", channel.workspace().id())
            .bind("channel", channel.id())
            .map((rs, _) -> Rows.studyGroup(rs))
            .findOne());
  }

  @Override
  public void setUp(Origin origin, Settings settings, Optional<Slot> next) {
    jdbi.useTransaction(handle -> {
      long workspace = MemberStore.workspace(handle, origin.channel().workspace());
      SetUp.lock(handle, workspace, origin.channel().id());
      SetUp setUp =
          new SetUp(
              workspace,
              MemberStore.note(handle, origin.caller()).id().value(),
              origin.channel().id(),
              settings,
              next);
      if (setUp.change(handle) == 0) {
        setUp.create(handle);
      }
    });
  }

  @Override
  public Optional<MemberRef> admin(GroupId group) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select w.platform, w.external_id as workspace, m.external_id as member
                from channel c
                join study_group g on g.id = c.group_id
                join member m on m.id = c.admin_member_id
                join workspace w on w.id = m.workspace_id and w.left_at is null
                where g.id = :group
                order by w.id <> g.workspace_id, c.id limit 1
                """)
            .bind("group", group.value())
            .map((rs, _) -> Rows.member(rs))
            .findOne());
  }

  @Override
  public void pause(GroupId group) {
    setNext(group, Optional.empty());
  }

  @Override
  public void resume(ChannelRef channel, GroupId group, Slot next) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                update channel c set lost_reason = null from workspace w
                where w.id = c.workspace_id and w.platform = :platform
                  and w.external_id = :workspace and c.external_id = :channel
                """)
            .bind("platform", channel.workspace().platform().value())
            .bind("workspace", channel.workspace().id())
            .bind("channel", channel.id())
            .execute());
    setNext(group, Optional.of(next));
  }

  private void setNext(GroupId group, Optional<Slot> next) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                with outdated as (
                  insert into round_changed select id from round
                  where group_id = :id and opened_at is not null and closed_at is null)
                update study_group set next_due_at = :at, next_due_date = :date where id = :id
                """)
            .bind("at", next.map(Slot::at))
            .bind("date", next.map(Slot::date))
            .bind("id", group.value())
            .execute());
  }
}
