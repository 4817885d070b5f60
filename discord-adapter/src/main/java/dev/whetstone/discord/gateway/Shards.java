package dev.whetstone.discord.gateway;

import dev.whetstone.core.chat.StartFailure;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The shards {@code first} to {@code last} of so many: this process's share of the servers. */
public record Shards(int first, int last, int total) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?/(\\d{1,5})");

  /** Reads {@code 0-3/8}, or {@code 3/8} for one; throws {@link StartFailure} for anything else. */
  public static Shards parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (form.matches()) {
      int first = Integer.parseInt(form.group(1));
      int last = form.group(2) == null ? first : Integer.parseInt(form.group(2));
      int total = Integer.parseInt(form.group(3));
      if (first <= last && last < total) {
        return new Shards(first, last, total);
      }
    }
    throw new StartFailure(
        "discord.shards is “%s”. Write it like 0-3/8 for the shards 0 to 3 of 8.".formatted(text));
  }

  static Shards all(int total) {
    return new Shards(0, total - 1, total);
  }

  List<Integer> ids() {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  boolean contains(int shard) {
    return first <= shard && shard <= last;
  }

  /** Whether the server's events come to one of these; the id is a snowflake. */
  boolean serve(long guild) {
    return contains(shardOf(guild, total));
  }

  static int shardOf(long guild, int total) {
    return (int) ((guild >>> 22) % total);
  }
}
