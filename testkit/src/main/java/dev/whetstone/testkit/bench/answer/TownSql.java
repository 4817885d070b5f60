package dev.whetstone.testkit.bench.answer;

/** The statements that make a town and let its days pass, each for all groups at once. */
final class TownSql {
  static final String PEOPLE =
      """
      insert into workspace (platform, external_id) values ('%1$s', '%2$s');
      insert into member (workspace_id, external_id, display_name)
        select w.id, 'u' || g || '-' || n, 'u' || g || '-' || n
        from workspace w, generate_series(1, %3$d) g, generate_series(1, %4$d) n;
      insert into study_group (workspace_id, post_time, zone, weekdays, topics,
          difficulties, seed, next_due_at, next_due_date)
        select w.id, '09:00', 'UTC', '{1,2,3,4,5,6,7}', '{}', '{}',
          g, timestamptz '2100-01-01 09:00Z', '2100-01-01'
        from workspace w, generate_series(1, %3$d) g;
      insert into channel (workspace_id, group_id, external_id)
        select workspace_id, id, 'c' || seed from study_group;
      insert into group_member (group_id, member_id, workspace_id, joined_on)
        select g.id, m.id, m.workspace_id, date '2026-11-01'
        from member m join study_group g on m.external_id like 'u' || g.seed || '-%%';
      """
          .formatted(
              Town.WORKSPACE.platform().value(), Town.WORKSPACE.id(), Town.GROUPS, Town.MEMBERS);

  static final String CLOSE = "update round set closed_at = :now where closed_at is null";

  static final String OPEN =
      """
      insert into round (workspace_id, group_id, local_date, question_id, topic, pass, due_at,
        opened_at, cancelled)
      select workspace_id, id, :date, 'q' || (id + extract(day from :date::date)::int) % 24,
        'attention', 1, :now::timestamptz - interval '3 hours',
        :now::timestamptz - interval '3 hours', false
      from study_group
      """;

  /** What the core writes for a right choice of each member. */
  static final String ANSWERS =
      """
      with answered as (
        insert into attempt (workspace_id, member_id, key, question_id, group_id, round_id,
          in_time, local_date, kind, choice, is_right, points, attempted_at)
        select r.workspace_id, m.member_id, 'r' || r.id, r.question_id, r.group_id, r.id, true, :date,
          'choice', :choice, true, :points, :now
        from round r join group_member m on m.group_id = r.group_id
        where r.local_date = :date
        returning *),
      days as (
        insert into member_day (member_id, workspace_id, day)
        select member_id, workspace_id, local_date from answered)
      insert into board_total as t (group_id, period, starts_on, member_id, workspace_id, points,
        answered, right_answers, reached_at)
      select group_id, period, starts_on, member_id, workspace_id, points, 1, 1, attempted_at
      from answered cross join unnest(:periods, :starts) as p(period, starts_on)
      on conflict (group_id, period, starts_on, member_id) do update
        set points = t.points + excluded.points, answered = t.answered + 1,
          right_answers = t.right_answers + 1, reached_at = excluded.reached_at
      """;

  private TownSql() {}
}
