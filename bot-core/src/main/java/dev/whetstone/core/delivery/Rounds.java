package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.group.GroupId;
import dev.whetstone.core.question.QuestionId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All rounds. */
public interface Rounds {
  /** The group's newest posted round, if it is still open. */
  Optional<Round> open(GroupId group, Instant now);

  /** A round of a group that has a channel in the workspace; others do not exist for it. */
  Optional<Round> find(RoundId id, WorkspaceRef workspace, Instant now);

  /**
   * The caller as the member who may see the round, where they write to the bot in private: outside
   * of every workspace that it is in. Empty anywhere else, and for who is no member there.
   */
  Optional<Caller> reader(RoundId id, Caller caller);

  /**
   * The questions of all rounds that are open in the member's workspace, in whatever channel, and
   * in the others of the platform where the same person is known.
   */
  Set<QuestionId> openQuestions(MemberRef member, Instant now);

  Tally tally(RoundId id);

  /**
   * Claims groups whose slot is due and carries out the plan for each, all in one transaction.
   * Returns how many were claimed.
   */
  int openDue(Instant now, int most, Function<DueGroup, Opening> planner);

  /** The same for one group, due or not; waits for it where another process has claimed it. */
  void openNow(GroupId group, Instant now, Function<DueGroup, Opening> planner);

  /**
   * Cancels open rounds whose question is not among the known ones any more: nobody can answer
   * them, so they must harm nobody. Returns how many.
   */
  int withdrawUnknown(Set<QuestionId> known, Instant now);

  /** Closes rounds that have been open for 72 hours; returns how many. */
  int closeExpired(Instant now);
}
