package dev.whetstone.core.practice;

import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.question.QuestionId;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/** All attempts, and what members did before one. */
public interface Attempts {
  Before before(MemberId member, String key);

  /**
   * Records an attempt with all its effects, durably, once per member and key. Returns the points
   * given; empty where the member had attempted it already, and then nothing is changed.
   */
  OptionalInt record(Attempt attempt, int points);

  /** The same in private practice: points need a group, and the day's have a limit. */
  OptionalInt recordPractice(Attempt attempt);

  /** Notes that the member looked at the answer. */
  void reveal(MemberId member, String key, Instant now);

  /** Keeps an answer in words, with the reveal that follows it, or beside an earlier attempt. */
  void keepWords(MemberId member, String key, String words, Instant now);

  /** When the member last attempted each question. */
  Map<QuestionId, Instant> lastAttempts(MemberId member);
}
