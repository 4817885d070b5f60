package dev.whetstone.core.store;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.delivery.DueGroup;
import dev.whetstone.core.delivery.Opening;
import dev.whetstone.core.delivery.Round;
import dev.whetstone.core.delivery.RoundId;
import dev.whetstone.core.delivery.Rounds;
import dev.whetstone.core.delivery.Tally;
import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.core.store.OpeningRows.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Rounds and their opening. */
public final class RoundStore implements Rounds {
  private static final String DUE_GROUPS =
      """
      select g.*, false as lost, l.local_date as last_date, coalesce(l.pass, 0) as pass,
        l.question_id as last_question, l.topic as last_topic,
        array(select a.question_id from round a
              where a.group_id = g.id and not a.cancelled and a.pass = l.pass) as asked,
        exists (select 1 from channel c
                where c.group_id = g.id and c.lost_reason is null) as reachable
      from study_group g
      left join lateral (
        select * from round r where r.group_id = g.id and not r.cancelled
        order by r.local_date desc limit 1) l on true
      """;

  private final Jdbi jdbi;

  RoundStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Round> open(GroupId group, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select "
                    + Rows.ROUND
                    + """
                    from round r join study_group g on g.id = r.group_id
                    where r.group_id = :group and r.opened_at is not null
                      and r.closed_at is null and :now < r.opened_at + interval '72 hours'
                    order by r.local_date desc limit 1
                    """)
            .bind("group", group.value())
            .bind("now", now)
            .map((rs, _) -> Rows.round(rs))
            .findOne());
  }

  @Override
  public Optional<Round> find(RoundId id, WorkspaceRef workspace, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select "
                    + Rows.ROUND
                    + """
                    from round r join study_group g on g.id = r.group_id
                    where r.id = :id and r.question_id is not null and exists (
                      select 1 from channel c join workspace w on w.id = c.workspace_id
                      where c.group_id = r.group_id and w.platform = :platform
                        and w.external_id = :workspace)
                    """)
            .bind("id", id.value())
            .bind("platform", workspace.platform().value())
            .bind("workspace", workspace.id())
            .bind("now", now)
            .map((rs, _) -> Rows.round(rs))
            .findOne());
  }

  @Override
  public Optional<Caller> reader(RoundId id, Caller caller) {
    return jdbi.withHandle(handle ->
        Person.bind(
                handle.createQuery(
                    """
                    select w.platform, w.external_id as workspace, m.external_id as member,
                      m.display_name
                    from round r
                    join channel c on c.group_id = r.group_id
                    join workspace w on w.id = c.workspace_id
                    join member m on m.workspace_id = w.id
                    where r.id = :id and %s
                    limit 1
                    """
                        .formatted(Person.IN_PRIVATE)),
                caller.member())
            .bind("id", id.value())
            .map((rs, _) -> new Caller(Rows.member(rs), rs.getString("display_name"), false))
            .findOne());
  }

  @Override
  public Set<QuestionId> openQuestions(MemberRef member, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select r.question_id
                from round r
                join channel c on c.group_id = r.group_id
                join workspace w on w.id = c.workspace_id
                where w.platform = :platform and w.id in (
                    select id from workspace
                    where platform = :platform and external_id = :workspace
                    union all select workspace_id from member where external_id = :user)
                  and not r.cancelled and r.closed_at is null
                  and :now < coalesce(r.opened_at, r.due_at) + interval '72 hours'
                """)
            .bind("platform", member.workspace().platform().value())
            .bind("workspace", member.workspace().id())
            .bind("user", member.id())
            .bind("now", now)
            .map((rs, _) -> new QuestionId(rs.getString(1)))
            .set());
  }

  @Override
  public Tally tally(RoundId id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select count(*), count(*) filter (where is_right)
                from attempt where round_id = :id and in_time
                """)
            .bind("id", id.value())
            .map((rs, _) -> new Tally(rs.getInt(1), rs.getInt(2)))
            .one());
  }

  @Override
  public int openDue(Instant now, int most, Function<DueGroup, Opening> planner) {
    return jdbi.inTransaction(handle -> {
      Map<DueGroup, Opening> openings = new LinkedHashMap<>();
      List<Long> failed = new ArrayList<>();
      List<Claimed> claimed = claim(handle, now, most);
      for (Claimed one : claimed) {
        one.plan(planner)
            .ifPresentOrElse(
                opening -> openings.put(one.due().orElseThrow(), opening),
                () -> failed.add(one.group()));
      }
      carryOut(handle, openings, now);
      if (!failed.isEmpty()) {
        OpeningRows.postpone(handle, failed, now.plus(Duration.ofHours(1)));
      }
      return claimed.size();
    });
  }

  /** Locks no more than it must: answers refer to the group's row meanwhile. */
  private static List<Claimed> claim(Handle handle, Instant now, int most) {
    return handle
        .createQuery(
            DUE_GROUPS
                + """
                where g.next_due_at <= :now
                order by g.next_due_at limit :most for no key update of g skip locked
                """)
        .bind("now", now)
        .bind("most", most)
        .map((rs, _) -> OpeningRows.claimed(rs))
        .list();
  }

  @Override
  public void openNow(GroupId group, Instant now, Function<DueGroup, Opening> planner) {
    jdbi.useTransaction(handle -> {
      lock(handle, group.value());
      DueGroup due =
          handle
              .createQuery(DUE_GROUPS + "where g.id = :id")
              .bind("id", group.value())
              .map((rs, _) -> OpeningRows.dueGroup(rs))
              .one();
      carryOut(handle, Map.of(due, planner.apply(due)), now);
    });
  }

  /** Read after the lock is held, so that a round made meanwhile is seen. */
  static void lock(Handle handle, long group) {
    handle
        .createQuery("select id from study_group where id = :id for no key update")
        .bind("id", group)
        .mapTo(Long.class)
        .one();
  }

  private static void carryOut(Handle handle, Map<DueGroup, Opening> openings, Instant now) {
    if (!openings.isEmpty()) {
      OpeningRows.insert(handle, openings, now);
      OpeningRows.advance(handle, openings);
    }
  }

  @Override
  public int withdrawUnknown(Set<QuestionId> known, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                with gone as (
                  update round set cancelled = true, closed_at = :now
                  where closed_at is null and not cancelled and question_id <> all(:known)
                  returning id),
                given_up as (
                  update delivery set state = 'cancelled', problem = 'the question was withdrawn'
                  where state = 'pending' and round_id in (select id from gone))
                insert into round_changed select id from gone
                """)
            .bindArray("known", String.class, known.stream().map(QuestionId::value).toList())
            .bind("now", now)
            .execute());
  }

  @Override
  public int closeExpired(Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                with closed as (
                  update round set closed_at = opened_at + interval '72 hours'
                  where closed_at is null and not cancelled
                    and opened_at <= :now::timestamptz - interval '72 hours'
                  returning id),
                %s
                insert into round_changed select id from closed
                """
                    .formatted(ExtraRows.ANSWERS))
            .bind("now", now)
            .execute());
  }
}
