package dev.whetstone.core.group;

import dev.whetstone.core.rotation.Deck;
import dev.whetstone.core.schedule.Schedule;
import java.time.LocalTime;
import java.time.ZoneId;

/** What an admin decides about a group. */
public record Settings(Schedule schedule, Deck deck) {
  /** What a new group starts from: 09:00 UTC every day, all questions. */
  public static final Settings DEFAULT =
      new Settings(
          new Schedule(LocalTime.of(9, 0), ZoneId.of("UTC"), Schedule.everyDay()), Deck.EVERYTHING);
}
