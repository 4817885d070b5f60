package dev.whetstone.testkit.bench.answer;

import java.time.Instant;
import java.time.LocalDate;

/** A member presses a choice in an open round that they have not answered yet. */
record Press(Member member, long round, String question, LocalDate date, int choice, Instant at) {

  /** A member by the database's key and by the name on the platform, with their group. */
  record Member(long id, String user, long group, String channel) {}
}
