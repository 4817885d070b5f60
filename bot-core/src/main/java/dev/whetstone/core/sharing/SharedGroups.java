package dev.whetstone.core.sharing;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.group.GroupId;
import java.time.Instant;
import java.util.List;

/** The channels of study groups. */
public interface SharedGroups {
  /** How joining ended; only {@code JOINED} uses the code up. */
  enum Joining {
    JOINED,
    /** The channel was in this group before. */
    ALREADY_IN,
    /** The channel has a group of its own that has asked questions. */
    HAS_OWN_GROUP,
    /** The code does not exist, is used or has expired. */
    UNKNOWN_CODE,
    /** The workspace tried too many wrong codes within the hour. */
    TOO_MANY_TRIES
  }

  /** Every channel of the group, the oldest first. */
  List<ChannelRef> channels(GroupId group);

  /** Makes the code the group's only one. */
  void offer(GroupId group, ChannelRef by, JoinCode code, Instant expires);

  /** Lets the channel of {@code origin} in; the open round is delivered to it as well. */
  Joining join(Origin origin, JoinCode code, Instant now);

  /** Counts a code that cannot be one; whether the workspace may go on trying. */
  boolean mayTryAgain(ChannelRef channel, Instant now);

  /** Takes the channel out of its group; false where it is the only one. */
  boolean leave(ChannelRef channel);
}
