package dev.whetstone.core.store;

import dev.whetstone.core.group.Settings;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.Topic;
import dev.whetstone.core.schedule.Slot;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** A channel's group as an admin wants it. */
record SetUp(long workspace, long admin, String channel, Settings settings, Optional<Slot> next) {
  private static final RandomGenerator SEEDS = new SecureRandom();

  /** Two admins setting up one new channel at once must not make two groups. */
  static void lock(Handle handle, long workspace, String channel) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended(:channel, :workspace))::text")
        .bind("channel", channel)
        .bind("workspace", workspace)
        .mapTo(String.class)
        .one();
  }

  /** How many groups were changed: none where the channel has none yet. */
  int change(Handle handle) {
    return bind(handle.createUpdate(
            """
            with mine as (
              update channel set lost_reason = null, admin_member_id = :admin
              where workspace_id = :workspace and external_id = :channel
              returning group_id),
            outdated as (
              insert into round_changed
              select r.id from round r join mine on r.group_id = mine.group_id
              where r.opened_at is not null and r.closed_at is null)
            update study_group set post_time = :time, zone = :zone,
              weekdays = :days, topics = :topics, difficulties = :difficulties,
              next_due_at = :nextAt, next_due_date = :nextDate
            from mine where id = mine.group_id
            """))
        .execute();
  }

  void create(Handle handle) {
    bind(handle.createUpdate(
            """
            with made as (
              insert into study_group (workspace_id, post_time, zone, weekdays,
                topics, difficulties, seed, next_due_at, next_due_date)
              values (:workspace, :time, :zone, :days,
                :topics, :difficulties, :seed, :nextAt, :nextDate)
              returning id)
            insert into channel (workspace_id, group_id, external_id, admin_member_id)
            select :workspace, id, :channel, :admin from made
            """))
        .bind("seed", SEEDS.nextLong())
        .execute();
  }

  private <S extends SqlStatement<S>> S bind(S statement) {
    return statement
        .bind("workspace", workspace)
        .bind("admin", admin)
        .bind("channel", channel)
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
}
