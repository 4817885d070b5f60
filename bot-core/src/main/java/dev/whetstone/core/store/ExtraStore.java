package dev.whetstone.core.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.delivery.DeliveryId;
import dev.whetstone.core.delivery.Notice;
import dev.whetstone.core.delivery.Served;
import dev.whetstone.core.posting.Extra;
import dev.whetstone.core.posting.Extras;
import dev.whetstone.core.posting.Finish;
import dev.whetstone.core.posting.PostExtras;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What goes with posts, and what admins were told about it. */
public final class ExtraStore implements PostExtras {
  private static final String DUE = "d.state = 'posted' and d.extras_at <= :now";

  private final Jdbi jdbi;

  ExtraStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Extras> claim(Served served, Instant now, Instant leaseUntil, int most) {
    return jdbi.withHandle(handle ->
        Scope.of(handle, served, DUE, now)
            .bind(
                handle.createQuery(
                    """
                    with d as (
                      update delivery set extras_at = :leaseUntil, extras_tries = extras_tries + 1
                      where id in (
                        select d.id from delivery d join workspace w on w.id = d.workspace_id
                        where %s and %s
                        order by d.extras_at limit :most for update of d skip locked)
                      returning *)
                    select d.id as delivery_id, d.post_key, d.message_id, d.extras_due, d.extras_tries,
                      w.platform, w.external_id as workspace, c.external_id as channel, %s, %s
                    from d %s
                    """
                        .formatted(
                            DUE, Scope.SQL, Rows.STYLE, Rows.ROUND, DeliveryStore.WHERE_THEY_GO)))
            .bind("now", now)
            .bind("leaseUntil", leaseUntil)
            .bind("most", most)
            .map((rs, _) -> extras(rs))
            .list());
  }

  private static Extras extras(ResultSet rs) throws SQLException {
    return new Extras(
        new DeliveryId(rs.getLong("delivery_id")),
        new MessageRef(Rows.channel(rs), rs.getString("message_id")),
        new PostKey(rs.getString("post_key")),
        Rows.style(rs),
        Rows.round(rs),
        Rows.strings(rs, "extras_due").stream().map(Extra::of).collect(toSet()),
        rs.getInt("extras_tries"));
  }

  @Override
  public List<Notice> record(List<Finish> finished, Instant now) {
    return finished.isEmpty()
        ? List.of()
        : jdbi.inTransaction(handle -> {
          settle(handle, finished, now);
          clear(handle, finished.stream().filter(Finish::wentWell).toList());
          return trouble(handle, finished.stream().filter(f -> f.trouble().isPresent()).toList());
        });
  }

  /** What became due meanwhile stays due. */
  private static void settle(Handle handle, List<Finish> finished, Instant now) {
    List<@Nullable Instant> again = new ArrayList<>();
    finished.forEach(f -> again.add(f.again().orElse(null)));
    handle
        .createUpdate(
            """
            update delivery d set
              extras_made = array(
                select e from unnest(d.extras_made || string_to_array(f.made, ',')) e
                where not (e in ('pin', 'unpin') and 'unpin' = any(string_to_array(f.made, ',')))),
              extras_due = array(
                select e from unnest(d.extras_due) e
                where e <> all(string_to_array(f.settled, ','))),
              extras_at = case
                when d.extras_due <@ string_to_array(f.settled, ',') then null
                else coalesce(f.again, :now) end
            from unnest(:ids, :made, :settled, :again) as f(id, made, settled, again)
            where d.id = f.id
            """)
        .bindArray("ids", Long.class, ids(finished))
        .bindArray("made", String.class, finished.stream().map(f -> words(f.made())).toList())
        .bindArray("settled", String.class, finished.stream().map(f -> words(f.settled())).toList())
        .bindArray("again", Instant.class, again)
        .bind("now", now)
        .execute();
  }

  private static void clear(Handle handle, List<Finish> wentWell) {
    handle
        .createUpdate(
            """
            update channel c set extras_trouble = null from delivery d
            where d.id = any(:ids) and c.id = d.channel_id and c.extras_trouble is not null
            """)
        .bindArray("ids", Long.class, ids(wentWell))
        .execute();
  }

  private static List<Notice> trouble(Handle handle, List<Finish> finished) {
    List<Finish.Trouble> troubles = finished.stream().map(f -> f.trouble().orElseThrow()).toList();
    return handle
        .createQuery(
            """
            with told as (
              update channel c set extras_trouble = f.mark
              from unnest(:ids, :marks, :words) as f(id, mark, words)
              join delivery d on d.id = f.id
              where c.id = d.channel_id and c.extras_trouble is distinct from f.mark
              returning c.admin_member_id, c.external_id, d.post_key, f.words)
            select m.external_id as member, w.platform, w.external_id as workspace,
              t.external_id as channel, t.post_key, t.words
            from told t join member m on m.id = t.admin_member_id join workspace w on w.id = m.workspace_id
            """)
        .bindArray("ids", Long.class, ids(finished))
        .bindArray("marks", String.class, troubles.stream().map(Finish.Trouble::mark).toList())
        .bindArray("words", String.class, troubles.stream().map(Finish.Trouble::words).toList())
        .map((rs, _) -> notice(rs))
        .list();
  }

  private static Notice notice(ResultSet rs) throws SQLException {
    return new Notice(
        Rows.member(rs),
        new PostKey("x" + rs.getString("post_key").substring(1)),
        "The question in the channel "
            + rs.getString("channel")
            + " came without all that /posting asks for ("
            + rs.getString("words")
            + ").",
        "Allow me what is missing, or turn it off there with /posting. I say this once.");
  }

  private static List<Long> ids(List<Finish> finished) {
    return finished.stream().map(f -> f.id().value()).toList();
  }

  private static String words(Collection<Extra> extras) {
    return extras.stream().map(Extra::word).collect(joining(","));
  }
}
