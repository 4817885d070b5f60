package dev.whetstone.core.store;

import dev.whetstone.core.practice.Answer;
import dev.whetstone.core.practice.Before;
import dev.whetstone.core.practice.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** An answer as columns. */
final class AnswerRow {
  private static final String CHOICE = "choice";
  private static final String WORDS = "words";
  private static final String REVEAL = "reveal";

  private AnswerRow() {}

  static Query bind(Query query, Answer answer) {
    return switch (answer) {
      case Answer.Chosen(String choice, boolean right) ->
          bind(query, CHOICE, choice, null, null, right);
      case Answer.InWords(String words, Grade grade) ->
          bind(query, WORDS, null, grade, words, false);
      case Answer.Revealed(Grade grade) -> bind(query, REVEAL, null, grade, null, false);
    };
  }

  private static Query bind(
      Query query,
      String kind,
      @Nullable String choice,
      @Nullable Grade grade,
      @Nullable String words,
      boolean right) {
    return query
        .bind("kind", kind)
        .bind("choice", Optional.ofNullable(choice))
        .bind("grade", Optional.ofNullable(grade).map(Grade::word))
        .bind("words", Optional.ofNullable(words))
        .bind("right", right);
  }

  /** A row without a kind is a draft: looked at, perhaps with words, not yet attempted. */
  static Before before(ResultSet rs) throws SQLException {
    String kind = rs.getString("kind");
    return kind == null
        ? new Before(Optional.empty(), true, Optional.ofNullable(rs.getString("words")))
        : new Before(
            Optional.of(new Before.Done(answer(kind, rs), rs.getInt("points"))),
            false,
            Optional.empty());
  }

  private static Answer answer(String kind, ResultSet rs) throws SQLException {
    return switch (kind) {
      case CHOICE -> new Answer.Chosen(rs.getString("choice"), rs.getBoolean("is_right"));
      case WORDS -> new Answer.InWords(rs.getString("words"), grade(rs));
      case REVEAL -> new Answer.Revealed(grade(rs));
      default -> throw new IllegalStateException("Unknown kind of attempt: " + kind);
    };
  }

  private static Grade grade(ResultSet rs) throws SQLException {
    return Grade.valueOf(rs.getString("grade").toUpperCase(Locale.ROOT));
  }
}
