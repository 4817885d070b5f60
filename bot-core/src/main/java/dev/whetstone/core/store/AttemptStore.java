package dev.whetstone.core.store;

import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.leaderboard.Period;
import dev.whetstone.core.practice.Attempt;
import dev.whetstone.core.practice.Attempts;
import dev.whetstone.core.practice.Before;
import dev.whetstone.core.practice.Points;
import dev.whetstone.core.question.QuestionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Attempts with all their effects. */
public final class AttemptStore implements Attempts {
  /**
   * One statement, so one round trip and one durable commit. The totals wait for the day, as
   * practice locks the day first: two answers of one member must not wait for each other.
   */
  private static final String RECORD =
      """
      with done as (
        insert into attempt (workspace_id, member_id, key, question_id, group_id, round_id, in_time,
          local_date, kind, choice, grade, words, is_right, points, attempted_at)
        select workspace_id, id, :key, :question, :group::bigint, :round::bigint, :inTime,
          :date, :kind, :choice::text, :grade::text,
          coalesce(:words::text,
            (select d.words from draft d where d.member_id = :member and d.key = :key)),
          :right, :points, :at
        from member where id = :member
        on conflict (member_id, key) do nothing
        returning workspace_id),
      drafts as (
        delete from draft
        where member_id = :member and key = :key and exists (select 1 from done)),
      joined as (
        insert into group_member (group_id, member_id, workspace_id, joined_on)
        select :group::bigint, :member, workspace_id, :date from done where :inTime
        on conflict do nothing),
      days as (
        insert into member_day (member_id, workspace_id, day)
        select :member, workspace_id, :date from done
        on conflict do nothing
        returning 1),
      changed as (
        insert into round_changed (round_id)
        select :round::bigint from done where :inTime),
      totals as (
        insert into board_total as t (group_id, period, starts_on, member_id, workspace_id,
          points, answered, right_answers, reached_at)
        select :group::bigint, p.period, p.starts_on, :member, workspace_id,
          :points, :inTime::int, (:right and :inTime)::int, :at
        from done cross join (select count(*) from days) as noted
        cross join unnest(:periods, :starts) as p(period, starts_on)
        where :group::bigint is not null and :points > 0
        on conflict (group_id, period, starts_on, member_id) do update
          set points = t.points + excluded.points, answered = t.answered + excluded.answered,
            right_answers = t.right_answers + excluded.right_answers,
            reached_at = excluded.reached_at)
      select count(*) from done
      """;

  private final Jdbi jdbi;

  AttemptStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Before before(MemberId member, String key) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select kind, choice, grade, words, is_right, points
                from attempt where member_id = :member and key = :key
                union all
                select null, null, null, words, false, 0
                from draft where member_id = :member and key = :key
                """)
            .bind("member", member.value())
            .bind("key", key)
            .map((rs, _) -> AnswerRow.before(rs))
            .findFirst()
            .orElse(Before.NOTHING));
  }

  @Override
  public OptionalInt record(Attempt attempt, int points) {
    return jdbi.withHandle(handle -> record(handle, attempt, points));
  }

  /** The day's row is locked first, so that two reviews at once cannot pass the day's limit. */
  @Override
  public OptionalInt recordPractice(Attempt attempt) {
    return jdbi.inTransaction(handle -> {
      int today = lockDay(handle, attempt);
      int points = attempt.group().isPresent() ? Points.inPractice(today) : 0;
      OptionalInt recorded = record(handle, attempt, points);
      if (recorded.isEmpty()) {
        handle.rollback();
      } else {
        addPractice(handle, attempt, points);
      }
      return recorded;
    });
  }

  private static OptionalInt record(Handle handle, Attempt attempt, int points) {
    List<Period> periods = List.of(Period.values());
    var query =
        handle
            .createQuery(RECORD)
            .bind("member", attempt.member().value())
            .bind("key", attempt.key())
            .bind("question", attempt.question().value())
            .bind("group", attempt.group().map(g -> g.value()))
            .bind("round", attempt.round().map(r -> r.value()))
            .bind("date", attempt.date())
            .bind("at", attempt.at())
            .bind("points", points)
            .bind("inTime", attempt.inTime())
            .bindArray("periods", String.class, periods.stream().map(Period::word).toList())
            .bindArray(
                "starts",
                LocalDate.class,
                periods.stream().map(p -> p.start(attempt.date())).toList());
    boolean recorded = AnswerRow.bind(query, attempt.answer()).mapTo(Integer.class).one() == 1;
    return recorded ? OptionalInt.of(points) : OptionalInt.empty();
  }

  private static int lockDay(Handle handle, Attempt attempt) {
    return handle
        .createQuery(
            """
            insert into member_day as d (member_id, workspace_id, day)
            select id, workspace_id, :day from member where id = :member
            on conflict (member_id, day) do update set practice_points = d.practice_points
            returning practice_points
            """)
        .bind("member", attempt.member().value())
        .bind("day", attempt.date())
        .mapTo(Integer.class)
        .one();
  }

  private static void addPractice(Handle handle, Attempt attempt, int points) {
    handle
        .createUpdate(
            """
            update member_day set practice_points = practice_points + :points
            where member_id = :member and day = :day
            """)
        .bind("points", points)
        .bind("member", attempt.member().value())
        .bind("day", attempt.date())
        .execute();
  }

  @Override
  public void reveal(MemberId member, String key, Instant now) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into draft (member_id, workspace_id, key, revealed_at)
                select id, workspace_id, :key, :now from member where id = :member
                on conflict (member_id, key) do nothing
                """)
            .bind("member", member.value())
            .bind("key", key)
            .bind("now", now)
            .execute());
  }

  @Override
  public void keepWords(MemberId member, String key, String words, Instant now) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                with beside as (
                  update attempt set words = coalesce(words, :words)
                  where member_id = :member and key = :key
                  returning 1)
                insert into draft (member_id, workspace_id, key, revealed_at, words)
                select id, workspace_id, :key, :now, :words from member
                where id = :member and not exists (select 1 from beside)
                on conflict (member_id, key) do update set words = excluded.words
                """)
            .bind("member", member.value())
            .bind("key", key)
            .bind("words", words)
            .bind("now", now)
            .execute());
  }

  @Override
  public Map<QuestionId, Instant> lastAttempts(MemberId member) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select question_id, max(attempted_at) as last from attempt
                where member_id = :member group by 1
                """)
            .bind("member", member.value())
            .reduceRows(
                new HashMap<>(),
                (last, row) -> {
                  last.put(
                      new QuestionId(row.getColumn("question_id", String.class)),
                      row.getColumn("last", Instant.class));
                  return last;
                }));
  }
}
