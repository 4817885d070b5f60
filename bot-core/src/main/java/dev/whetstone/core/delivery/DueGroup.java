package dev.whetstone.core.delivery;

import dev.whetstone.core.group.StudyGroup;
import dev.whetstone.core.rotation.History;

/** A group to plan a round for, with what it has been asked and whether any channel is left. */
public record DueGroup(StudyGroup group, History history, boolean reachable) {}
