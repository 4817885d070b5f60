package dev.whetstone.slack.interaction;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form has to remember of where it was opened, in the view's private metadata, which nobody
 * but the app sees.
 */
record Memo(String channel, @Nullable String way, @Nullable String ts, boolean hidden) {
  private static final Gson GSON = new Gson();
  private static final int LONGEST = 3_000;

  static Memo of(Exchange exchange) {
    return new Memo(
        exchange.channel(),
        exchange.way().orElse(null),
        exchange.source().map(Exchange.Source::ts).orElse(null),
        exchange.source().filter(Exchange.Source::hidden).isPresent());
  }

  String written() {
    String text = GSON.toJson(this);
    return text.length() <= LONGEST ? text : GSON.toJson(new Memo(channel, null, ts, hidden));
  }

  static Optional<Memo> read(@Nullable String text) {
    try {
      return Optional.ofNullable(GSON.fromJson(text, Memo.class)).filter(m -> m.channel() != null);
    } catch (JsonSyntaxException e) {
      return Optional.empty();
    }
  }

  Optional<Exchange.Source> source() {
    return Optional.ofNullable(ts).map(message -> new Exchange.Source(message, hidden));
  }

  /** Without the way. */
  @Override
  public String toString() {
    return "Memo[" + channel + "]";
  }
}
