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
    return groups
        .ofChannel(origin.channel())
        .orElseThrow(() ->
            new Refusal(
                "This channel has no study group yet.",
                origin.caller().admin()
                    ? "Start one with /setup."
                    : "An admin can start one with /setup. /practice works everywhere."));
  }
}
