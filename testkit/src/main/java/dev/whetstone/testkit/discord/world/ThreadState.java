package dev.whetstone.testkit.discord.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.web.Json;
import java.time.Instant;

/**
 * Whether a thread sleeps.
 *
 * @param archived asleep: nothing changes in it until it wakes
 * @param locked only who manages threads writes in it or wakes it
 * @param since when it fell asleep, woke or began
 * @param minutes how long it stays awake without a message
 */
public record ThreadState(boolean archived, boolean locked, Instant since, int minutes) {
  private static final int DAY = 1440;

  static ThreadState awake(Instant now) {
    return new ThreadState(false, false, now, DAY);
  }

  public ThreadState asleep(boolean nowLocked, Instant now) {
    return new ThreadState(true, nowLocked, now, minutes);
  }

  public ThreadState woken(Instant now) {
    return new ThreadState(false, locked, now, minutes);
  }

  public ThreadState locked(boolean nowLocked) {
    return new ThreadState(archived, nowLocked, since, minutes);
  }

  public ThreadState lasting(int nowMinutes, Instant now) {
    return new ThreadState(archived, locked, now, nowMinutes);
  }

  ObjectNode json(Instant created) {
    return Json.object()
        .put("archived", archived)
        .put("archive_timestamp", since.toString())
        .put("auto_archive_duration", minutes)
        .put("locked", locked)
        .put("create_timestamp", created.toString());
  }
}
