package dev.whetstone.testkit.bench.answer;

import java.sql.SQLException;

/** One way to take an answer. */
interface Side {
  /** Returns when the answer is durable; throws where it was not counted. */
  void take(Press press) throws SQLException;
}
