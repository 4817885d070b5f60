package dev.whetstone.core.group;

import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;

/** Finds the study group of the channel where something is asked. */
public final class Here {
  private final StudyGroups groups;

  public Here(StudyGroups groups) {
    this.groups = groups;
  }

  /** Throws {@link Refusal} where the channel has none. */
  public StudyGroup group(Origin origin) {
    return groups.ofChannel(origin.channel()).orElseThrow(() -> noGroup(origin));
  }

  private static Refusal noGroup(Origin origin) {
    if (origin.personal()) {
      return new Refusal(
          "There is no study group here.",
          "Daily questions live in the channels of a workspace: ask again in one that has them."
              + " Here you can train on your own with /practice. /help shows the rest.");
    }
    return new Refusal(
        "This channel has no study group yet.",
        origin.caller().admin()
            ? "Start one with /setup."
            : "An admin can start one with /setup. /practice works everywhere.");
  }
}
