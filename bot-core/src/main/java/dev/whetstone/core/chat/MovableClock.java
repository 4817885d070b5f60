package dev.whetstone.core.chat;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that its user may move, for trying out days in a minute. Never used in production. */
public interface MovableClock extends InstantSource {
  /** Moves to the next day, to its first posting where it has one; returns the new time. */
  Instant nextDay();
}
