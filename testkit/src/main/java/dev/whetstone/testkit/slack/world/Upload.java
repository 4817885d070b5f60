package dev.whetstone.testkit.slack.world;

/**
 * A file on its way.
 *
 * @param team whose it is
 * @param length how many bytes were announced
 * @param alt the words for those who cannot see it
 */
public record Upload(
    String id, String team, String name, int length, String alt, boolean stored, boolean complete) {
  Upload received() {
    return new Upload(id, team, name, length, alt, true, complete);
  }

  Upload completed() {
    return new Upload(id, team, name, length, alt, stored, true);
  }
}
