package dev.whetstone.core.store;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.group.Settings;
import dev.whetstone.core.group.StudyGroup;
import dev.whetstone.core.group.StudyGroups;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.Topic;
import dev.whetstone.core.schedule.Slot;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Study groups and their channels. */
public final class GroupStore implements StudyGroups {
  private static final RandomGenerator SEEDS = new SecureRandom();
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
                select g.*,
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
      long admin = MemberStore.note(handle, origin.caller()).id().value();
      lockChannel(handle, workspace, origin.channel());
      if (change(handle, workspace, admin, origin.channel(), settings, next) == 0) {
        create(handle, workspace, admin, origin.channel(), settings, next);
      }
    });
  }

  /** Two admins setting up one new channel at once must not make two groups. */
  private static void lockChannel(Handle handle, long workspace, ChannelRef channel) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended(:channel, :workspace))::text")
        .bind("channel", channel.id())
        .bind("workspace", workspace)
        .mapTo(String.class)
        .one();
  }

  private static int change(
      Handle handle,
      long workspace,
      long admin,
      ChannelRef channel,
      Settings settings,
      Optional<Slot> next) {
    var update =
        handle.createUpdate(
            """
            with mine as (
              update channel set lost_reason = null
              where workspace_id = :workspace and external_id = :channel
              returning group_id)
            update study_group set admin_member_id = :admin, post_time = :time, zone = :zone,
              weekdays = :days, topics = :topics, difficulties = :difficulties,
              next_due_at = :nextAt, next_due_date = :nextDate
            from mine where id = mine.group_id
            """);
    return bind(update, settings, next)
        .bind("workspace", workspace)
        .bind("channel", channel.id())
        .bind("admin", admin)
        .execute();
  }

  private static void create(
      Handle handle,
      long workspace,
      long admin,
      ChannelRef channel,
      Settings settings,
      Optional<Slot> next) {
    var update =
        handle.createUpdate(
            """
            with made as (
              insert into study_group (workspace_id, admin_member_id, post_time, zone, weekdays,
                topics, difficulties, seed, next_due_at, next_due_date)
              values (:workspace, :admin, :time, :zone, :days,
                :topics, :difficulties, :seed, :nextAt, :nextDate)
              returning id)
            insert into channel (workspace_id, group_id, external_id)
            select :workspace, id, :channel from made
            """);
    bind(update, settings, next)
        .bind("workspace", workspace)
        .bind("channel", channel.id())
        .bind("admin", admin)
        .bind("seed", SEEDS.nextLong())
        .execute();
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, Settings settings, Optional<Slot> next) {
    return statement
        .bind("time", settings.schedule().time())
        .bind("zone", settings.schedule().zone().getId())
        .bindArray(
            "days",
            Integer.class,
            settings.schedule().days().stream().map(DayOfWeek::getValue).sorted().toList())
        .bindArray(
            "topics",
            String.class,
            settings.deck().topics().stream().map(Topic::slug).sorted().toList())
        .bindArray(
            "difficulties",
            String.class,
            settings.deck().difficulties().stream().map(Difficulty::word).sorted().toList())
        .bind("nextAt", next.map(Slot::at))
        .bind("nextDate", next.map(Slot::date));
  }

  @Override
  public void pause(GroupId group) {
    setNext(group, Optional.empty());
  }

  @Override
  public void resume(GroupId group, Slot next) {
    setNext(group, Optional.of(next));
  }

  private void setNext(GroupId group, Optional<Slot> next) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                update study_group set next_due_at = :at, next_due_date = :date where id = :id
                """)
            .bind("at", next.map(Slot::at))
            .bind("date", next.map(Slot::date))
            .bind("id", group.value())
            .execute());
  }
}
