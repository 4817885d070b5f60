package dev.whetstone.core.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Notes what is to go with posts, where it becomes due. */
final class ExtraRows {
  /** Part of a statement that closes rounds: their threads get the answer. Expects :now. */
  static final String ANSWERS =
      """
      answers as (
        update delivery set extras_due = extras_due || 'answer'::text, extras_tries = 0,
          extras_at = coalesce(extras_at, :now)
        where round_id in (select id from closed) and 'thread' = any(extras_due || extras_made))
      """;

  /**
   * Also where only a role is called: whether that may be is looked at with the rest. What has been
   * noted for a post is not noted again.
   */
  private static final String NEW =
      """
      update delivery d set extras_at = :now,
        extras_due = array_remove(
          array[case when c.thread then 'thread' end, case when c.pin then 'pin' end], null)
      from channel c, round r
      where d.id = any(:ids) and c.id = d.channel_id and r.id = d.round_id
        and r.closed_at is null and (c.thread or c.pin or c.mention is not null)
        and d.extras_at is null and d.extras_tries = 0
      """;

  private static final String OLD_PINS =
      """
      update delivery o set extras_due = o.extras_due || 'unpin'::text, extras_tries = 0,
        extras_at = coalesce(o.extras_at, :now)
      from delivery d join round r on r.id = d.round_id
      where d.id = any(:ids) and r.closed_at is null
        and o.channel_id = d.channel_id and o.id <> d.id
        and 'pin' = any(o.extras_due || o.extras_made) and 'unpin' <> all(o.extras_due)
      """;

  private ExtraRows() {}

  /** After posting: what the channels' styles add, and the pins of their earlier posts go. */
  static void want(Handle handle, List<Long> posted, Instant now) {
    for (String statement : List.of(NEW, OLD_PINS)) {
      handle
          .createUpdate(statement)
          .bindArray("ids", Long.class, posted)
          .bind("now", now)
          .execute();
    }
  }
}
