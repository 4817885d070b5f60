package dev.whetstone.testkit.discord.markdown;

import java.util.List;

/** Reads Discord's markdown. */
public record Markdown(Mentioned names) {
  /** What people read, and the addresses that a click would open. */
  public record Shown(String text, List<String> links) {
    public Shown {
      links = List.copyOf(links);
    }
  }

  public Shown read(String text) {
    return new Shown(text, List.of());
  }
}
