package dev.whetstone.testkit.discord.markdown;

import java.util.List;

/** Reads Discord's markdown the way its clients do. */
public record Markdown(Mentioned names) {
  /**
   * What people read, and the addresses that a click would open.
   *
   * @param text code verbatim, lists with their bullets and numbers, headings without their signs
   */
  public record Shown(String text, List<String> links) {
    public Shown {
      links = List.copyOf(links);
    }
  }

  public Shown read(String text) {
    Reader reader = new Reader(text.strip(), names, true);
    return new Shown(reader.read().strip(), reader.links());
  }
}
