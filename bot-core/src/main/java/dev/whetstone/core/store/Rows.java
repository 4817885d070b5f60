package dev.whetstone.core.store;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.delivery.Round;
import dev.whetstone.core.delivery.RoundId;
import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.group.StudyGroup;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.core.question.Topic;
import dev.whetstone.core.rotation.Deck;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.Slot;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rows that several stores share. */
final class Rows {
  /** The columns of {@link #round}; expects round r, study_group g and the parameter now. */
  static final String ROUND =
      """
      r.id as round_id, r.group_id, r.local_date, r.question_id, g.zone,
      r.closed_at is null and not r.cancelled
        and :now < coalesce(r.opened_at, r.due_at) + interval '72 hours' as is_open,
      least(g.next_due_at, coalesce(r.opened_at, r.due_at) + interval '72 hours') as until
      """;

  /** The columns of {@link #style}; expects channel c. */
  static final String STYLE = "c.mention, c.silent, c.thread, c.pin";

  private Rows() {}

  static PostStyle style(ResultSet rs) throws SQLException {
    return new PostStyle(
        Optional.ofNullable(rs.getString("mention")),
        rs.getBoolean("silent"),
        rs.getBoolean("thread"),
        rs.getBoolean("pin"));
  }

  static Round round(ResultSet rs) throws SQLException {
    return new Round(
        new RoundId(rs.getLong("round_id")),
        new GroupId(rs.getLong("group_id")),
        rs.getObject("local_date", LocalDate.class),
        ZoneId.of(rs.getString("zone")),
        new QuestionId(rs.getString("question_id")),
        rs.getBoolean("is_open"),
        instant(rs, "until").orElseThrow());
  }

  static StudyGroup studyGroup(ResultSet rs) throws SQLException {
    Schedule schedule =
        new Schedule(
            rs.getObject("post_time", LocalTime.class),
            ZoneId.of(rs.getString("zone")),
            Arrays.stream((Integer[]) array(rs, "weekdays"))
                .map(DayOfWeek::of)
                .collect(Collectors.toSet()));
    Deck deck =
        new Deck(
            strings(rs, "topics").stream().map(Topic::new).collect(Collectors.toSet()),
            strings(rs, "difficulties").stream()
                .map(word -> Difficulty.of(word).orElseThrow())
                .collect(Collectors.toSet()));
    Optional<LocalDate> nextDate = date(rs, "next_due_date");
    Optional<Instant> nextAt = instant(rs, "next_due_at");
    return new StudyGroup(
        new GroupId(rs.getLong("id")),
        schedule,
        deck,
        rs.getLong("seed"),
        nextDate.map(d -> new Slot(d, nextAt.orElseThrow())),
        date(rs, "last_date"),
        rs.getBoolean("lost"));
  }

  /** Expects the columns platform and workspace. */
  static WorkspaceRef workspace(ResultSet rs) throws SQLException {
    return new WorkspaceRef(new PlatformId(rs.getString("platform")), rs.getString("workspace"));
  }

  /** Expects the columns platform, workspace and channel. */
  static ChannelRef channel(ResultSet rs) throws SQLException {
    return new ChannelRef(workspace(rs), rs.getString("channel"));
  }

  /** Expects the columns platform, workspace and member. */
  static MemberRef member(ResultSet rs) throws SQLException {
    return new MemberRef(workspace(rs), rs.getString("member"));
  }

  static List<String> names(Collection<PlatformId> platforms) {
    return platforms.stream().map(PlatformId::value).toList();
  }

  static Set<String> strings(ResultSet rs, String column) throws SQLException {
    return Set.of((String[]) array(rs, column));
  }

  /**
   * Expects days since the epoch. The driver would make each date of an array a calendar first,
   * which took a sixth of all that answering allocates.
   */
  static Set<LocalDate> dates(ResultSet rs, String column) throws SQLException {
    return Arrays.stream((Integer[]) array(rs, column))
        .map(LocalDate::ofEpochDay)
        .collect(Collectors.toSet());
  }

  static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(rs.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static Optional<LocalDate> date(ResultSet rs, String column) throws SQLException {
    @Nullable LocalDate date = rs.getObject(column, LocalDate.class);
    return Optional.ofNullable(date);
  }

  private static Object array(ResultSet rs, String column) throws SQLException {
    Array array = rs.getArray(column);
    return array.getArray();
  }
}
