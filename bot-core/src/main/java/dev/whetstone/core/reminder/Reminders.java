package dev.whetstone.core.reminder;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.delivery.Round;
import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.schedule.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All reminders, at most one for each member. */
public interface Reminders {
  Optional<Reminder> of(MemberId member);

  /** Sets or changes it; {@code group} is one to remind of besides those that the member is in. */
  void set(MemberId member, Optional<GroupId> group, Reminder reminder);

  /** Ends it, if it runs. */
  void stop(MemberId member);

  /** Whether the caller, in a workspace or in private, is that member. */
  boolean isOwner(MemberId member, MemberRef caller);

  /** Whether the member is in any group. */
  boolean inAnyGroup(MemberId member);

  /**
   * A reminder that is due. {@code round} is the open one that the member has not answered; {@code
   * lost} the end of the lease under which another sender was lost.
   */
  record Due(
      MemberId member,
      MemberRef address,
      Reminder reminder,
      Optional<Round> round,
      Optional<Instant> lost) {}

  List<Due> claim(Set<PlatformId> platforms, Instant now, Instant leaseUntil, int most);

  /**
   * How it went: when to look again, the date that was reminded of, why it ended.
   *
   * @param next empty where it ended
   */
  record Outcome(
      MemberId member, Optional<Slot> next, Optional<LocalDate> sent, Optional<String> lost) {}

  /** What was sent is noted in any case, the rest only where the lease is still the sender's. */
  void record(List<Outcome> outcomes, Instant leaseUntil);
}
