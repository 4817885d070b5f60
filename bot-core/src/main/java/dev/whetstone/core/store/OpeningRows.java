package dev.whetstone.core.store;

import dev.whetstone.core.delivery.DueGroup;
import dev.whetstone.core.delivery.Opening;
import dev.whetstone.core.delivery.Opening.NewRound;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.core.question.Topic;
import dev.whetstone.core.rotation.History;
import dev.whetstone.core.schedule.Slot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads groups that are due and writes what was planned for them, as sets. */
final class OpeningRows {
  /** A round to insert; a cancelled one has no question. */
  private record Planned(
      long group,
      LocalDate date,
      @Nullable String question,
      @Nullable String topic,
      int pass,
      Instant due,
      Instant expires) {}

  /**
   * A date that was cancelled may still be posted later on the day, under a new key since the
   * question may be another; never the other way round.
   */
  private static final String INSERT =
      """
      with planned as (
        select * from unnest(:groups, :dates, :questions, :topics, :passes, :due, :expires)
          as p(group_id, local_date, question_id, topic, pass, due_at, expires_at)),
      made as (
        insert into round as r (workspace_id, group_id, local_date, question_id, topic, pass,
          due_at, cancelled)
        select g.workspace_id, p.group_id, p.local_date, p.question_id, p.topic, p.pass,
          p.due_at, p.question_id is null
        from planned p join study_group g on g.id = p.group_id
        on conflict (group_id, local_date) do update
          set question_id = excluded.question_id, topic = excluded.topic,
            pass = excluded.pass, due_at = excluded.due_at, cancelled = false
          where r.cancelled and not excluded.cancelled
        returning r.id, r.group_id, r.local_date, r.cancelled)
      insert into delivery (workspace_id, round_id, channel_id, post_key, state, not_before,
        expires_at)
      select c.workspace_id, m.id, c.id,
        %s,
        'pending', :now, p.expires_at
      from made m
      join planned p on p.group_id = m.group_id and p.local_date = m.local_date
      join study_group g on g.id = m.group_id
      join channel c on c.group_id = m.group_id and c.lost_reason is null
      where not m.cancelled
      on conflict (round_id, channel_id) do update
        set post_key = excluded.post_key, state = 'pending', not_before = excluded.not_before,
          expires_at = excluded.expires_at, problem = null
      """
          .formatted(postKey("m.id", "p.question_id", "p.due_at"));

  private static final Logger LOG = LoggerFactory.getLogger(OpeningRows.class);

  private OpeningRows() {}

  /** The key of a round's post in channel c, for a group g. */
  static String postKey(String round, String question, String due) {
    return """
    'w' || to_hex(%s) || '-' || to_hex(c.id) || '-'
      || left(md5(g.seed::text || %s || %s), 5)
    """
        .formatted(round, question, due);
  }

  /** A claimed group; {@code due} is empty where its row cannot be read. */
  record Claimed(long group, Optional<DueGroup> due) {
    /** The plan, or nothing where this group's alone fails: others must get their question. */
    Optional<Opening> plan(Function<DueGroup, Opening> planner) {
      try {
        return due.map(planner);
      } catch (RuntimeException e) {
        LOG.error("Group {} could not be planned; it is tried again in an hour", group, e);
        return Optional.empty();
      }
    }
  }

  static Claimed claimed(ResultSet rs) throws SQLException {
    long group = rs.getLong("id");
    try {
      return new Claimed(group, Optional.of(dueGroup(rs)));
    } catch (RuntimeException e) {
      LOG.error("Group {} could not be read; it is tried again in an hour", group, e);
      return new Claimed(group, Optional.empty());
    }
  }

  /** Puts groups off whose rows or plans fail. */
  static void postpone(Handle handle, List<Long> groups, Instant until) {
    handle
        .createUpdate("update study_group set next_due_at = :until where id = any(:groups)")
        .bind("until", until)
        .bindArray("groups", Long.class, groups)
        .execute();
  }

  static DueGroup dueGroup(ResultSet rs) throws SQLException {
    History history =
        new History(
            rs.getInt("pass"),
            Rows.strings(rs, "asked").stream().map(QuestionId::new).collect(Collectors.toSet()),
            Optional.ofNullable(rs.getString("last_question")).map(QuestionId::new),
            Optional.ofNullable(rs.getString("last_topic")).map(Topic::new));
    return new DueGroup(Rows.studyGroup(rs), history, rs.getBoolean("reachable"));
  }

  static void insert(Handle handle, Map<DueGroup, Opening> openings, Instant now) {
    List<Planned> planned = planned(openings, now);
    handle
        .createUpdate(INSERT)
        .bindArray("groups", Long.class, planned.stream().map(Planned::group).toList())
        .bindArray("dates", LocalDate.class, planned.stream().map(Planned::date).toList())
        .bindArray("questions", String.class, list(planned, Planned::question))
        .bindArray("topics", String.class, list(planned, Planned::topic))
        .bindArray("passes", Integer.class, planned.stream().map(Planned::pass).toList())
        .bindArray("due", Instant.class, planned.stream().map(Planned::due).toList())
        .bindArray("expires", Instant.class, planned.stream().map(Planned::expires).toList())
        .bind("now", now)
        .execute();
  }

  static void advance(Handle handle, Map<DueGroup, Opening> openings) {
    List<Long> groups = openings.keySet().stream().map(d -> d.group().id().value()).toList();
    List<@Nullable Instant> at = new ArrayList<>();
    List<@Nullable LocalDate> dates = new ArrayList<>();
    for (Opening opening : openings.values()) {
      at.add(opening.next().map(Slot::at).orElse(null));
      dates.add(opening.next().map(Slot::date).orElse(null));
    }
    handle
        .createUpdate(
            """
            update study_group g set next_due_at = n.at, next_due_date = n.date
            from unnest(:groups, :at, :dates) as n(id, at, date) where g.id = n.id
            """)
        .bindArray("groups", Long.class, groups)
        .bindArray("at", Instant.class, at)
        .bindArray("dates", LocalDate.class, dates)
        .execute();
  }

  private static List<Planned> planned(Map<DueGroup, Opening> openings, Instant now) {
    List<Planned> planned = new ArrayList<>();
    openings.forEach((due, opening) -> {
      long group = due.group().id().value();
      int pass = due.history().pass();
      opening.round().map(round -> row(group, round)).ifPresent(planned::add);
      for (LocalDate date : opening.cancelled()) {
        planned.add(new Planned(group, date, null, null, pass, now, now));
      }
    });
    return planned;
  }

  private static Planned row(long group, NewRound round) {
    return new Planned(
        group,
        round.slot().date(),
        round.pick().question().id().value(),
        round.pick().question().topic().slug(),
        round.pick().pass(),
        round.slot().at(),
        round.expires());
  }

  private static List<@Nullable String> list(
      List<Planned> planned, Function<Planned, @Nullable String> column) {
    List<@Nullable String> values = new ArrayList<>();
    planned.forEach(p -> values.add(column.apply(p)));
    return values;
  }
}
