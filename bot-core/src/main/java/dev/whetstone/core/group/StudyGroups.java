package dev.whetstone.core.group;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.schedule.Slot;
import java.util.Optional;

/** All study groups. */
public interface StudyGroups {
  Optional<StudyGroup> ofChannel(ChannelRef channel);

  /**
   * Creates the channel's group or changes it. A channel that had been lost is in use again, and
   * the caller becomes the admin who is told when something goes wrong.
   */
  void setUp(Origin origin, Settings settings, Optional<Slot> next);

  /** Who is told when something goes wrong. */
  Optional<MemberRef> admin(GroupId group);

  void pause(GroupId group);

  /** Ends a pause; a channel that had been lost is in use again. */
  void resume(ChannelRef channel, GroupId group, Slot next);
}
