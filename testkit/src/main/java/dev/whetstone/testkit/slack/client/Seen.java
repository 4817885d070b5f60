package dev.whetstone.testkit.slack.client;

import java.util.List;

/**
 * A message, or App Home, as its reader sees it.
 *
 * @param ts empty for App Home
 * @param text every word, formatting already applied
 * @param links where a click leads
 * @param pings whether it calls anybody
 * @param thread the message that it answers, or empty
 */
public record Seen(
    String ts,
    String text,
    List<String> buttons,
    List<String> pictures,
    List<String> links,
    boolean onlyToReader,
    boolean pings,
    String thread) {
  public Seen {
    buttons = List.copyOf(buttons);
    pictures = List.copyOf(pictures);
    links = List.copyOf(links);
  }
}
