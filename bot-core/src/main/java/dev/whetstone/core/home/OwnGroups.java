package dev.whetstone.core.home;

import dev.whetstone.core.delivery.RoundId;
import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.group.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The study groups of members. */
public interface OwnGroups {
  /** Those that the member has taken part in, with their newest open round. */
  List<OwnGroup> of(MemberId member, Instant now);

  /** A group as one of its members sees it. */
  record OwnGroup(GroupId id, ZoneId zone, Optional<OpenRound> round) {}

  /** A round that can be answered, and whether this member has. */
  record OpenRound(RoundId id, LocalDate date, boolean answered) {}
}
