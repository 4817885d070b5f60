package dev.whetstone.testkit.contract;

import java.util.List;

/**
 * A message as one user sees it.
 *
 * @param id the platform's id; for a posted card the id of its reference
 * @param text every word a person reads, title first, markup already rendered, list letters and
 *     numbers included; code keeps its line breaks and indentation
 * @param buttons labels in order
 * @param pictures alternative texts in order
 * @param links the addresses that a click would open
 * @param onlyToReader whether nobody else sees it
 * @param pings whether it calls anyone by name, role or channel
 */
public record SeenMessage(
    String id,
    String text,
    List<String> buttons,
    List<String> pictures,
    List<String> links,
    boolean onlyToReader,
    boolean pings) {
  public SeenMessage {
    buttons = List.copyOf(buttons);
    pictures = List.copyOf(pictures);
    links = List.copyOf(links);
  }

  /** Whether it says this, read or heard: spacing and what cannot be seen do not count. */
  public boolean says(String words) {
    return Reading.of(heard()).contains(Reading.of(words));
  }

  /** Whether it says all of this in this order. */
  public boolean saysInOrder(List<String> parts) {
    return Reading.inOrder(heard(), parts);
  }

  private String heard() {
    return text + "\n" + String.join("\n", pictures);
  }
}
