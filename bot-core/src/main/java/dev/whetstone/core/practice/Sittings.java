package dev.whetstone.core.practice;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.delivery.Round;
import dev.whetstone.core.delivery.RoundId;
import dev.whetstone.core.delivery.Rounds;
import dev.whetstone.core.group.Member;
import dev.whetstone.core.group.Members;
import dev.whetstone.core.group.StudyGroup;
import dev.whetstone.core.group.StudyGroups;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.QuestionId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Finds out what a member is in front of; throws {@link Refusal} where it is nothing. */
public final class Sittings {
  private final Members members;
  private final StudyGroups groups;
  private final Rounds rounds;
  private final Attempts attempts;
  private final QuestionBank bank;
  private final InstantSource clock;

  public Sittings(
      Members members,
      StudyGroups groups,
      Rounds rounds,
      Attempts attempts,
      QuestionBank bank,
      InstantSource clock) {
    this.members = members;
    this.groups = groups;
    this.rounds = rounds;
    this.attempts = attempts;
    this.bank = bank;
    this.clock = clock;
  }

  Sitting of(Origin origin, ActionId action) {
    Asked asked =
        Asked.parse(action.arguments())
            .orElseThrow(() ->
                new Refusal(
                    "This button cannot be read any more.",
                    "Nothing was counted. Start again with /today or /practice."));
    return of(origin, asked);
  }

  Sitting of(Origin origin, Asked asked) {
    Instant now = clock.instant();
    return switch (asked) {
      case Asked.InRound(RoundId id) -> inRound(origin, asked, id, now);
      case Asked.InPractice(QuestionId id, String _) -> inPractice(origin, asked, id, now);
    };
  }

  /** A member reaches a round from its workspace, or as the same person from a private place. */
  private Sitting inRound(Origin origin, Asked asked, RoundId id, Instant now) {
    Caller caller = origin.caller();
    return inRound(caller, origin.channel().workspace(), asked, id, now)
        .or(() ->
            rounds
                .reader(id, caller)
                .flatMap(m -> inRound(m, m.member().workspace(), asked, id, now)))
        .orElseThrow(() ->
            new Refusal(
                "This question is not known here.",
                "Nothing was counted. /today shows the open one."));
  }

  private Optional<Sitting> inRound(
      Caller caller, WorkspaceRef workspace, Asked asked, RoundId id, Instant now) {
    return rounds.find(id, workspace, now).map(round -> inRound(caller, asked, round, now));
  }

  private Sitting inRound(Caller caller, Asked asked, Round round, Instant now) {
    Question question = question(round.question());
    Member member = members.of(caller);
    LocalDate date = round.open() ? round.date() : LocalDate.ofInstant(now, round.zone());
    Before before = attempts.before(member.id(), asked.key());
    return new Sitting(
        member, asked, question, Optional.of(round), Optional.of(round.group()), date, before);
  }

  private Sitting inPractice(Origin origin, Asked asked, QuestionId id, Instant now) {
    Question question = question(id);
    Member member = members.of(origin.caller());
    Before before = attempts.before(member.id(), asked.key());
    if (before.attempt().isEmpty()) {
      requireClosed(origin, id, now);
    }
    Optional<StudyGroup> group = groups.ofChannel(origin.channel());
    LocalDate date =
        group
            .map(g -> g.schedule().dateAt(now))
            .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC));
    return new Sitting(
        member, asked, question, Optional.empty(), group.map(StudyGroup::id), date, before);
  }

  /** A card served before the question's round opened must not give its answer away. */
  private void requireClosed(Origin origin, QuestionId id, Instant now) {
    if (rounds.openQuestions(origin.caller().member(), now).contains(id)) {
      throw new Refusal(
          "This one is a daily question right now.",
          "Nothing was counted. Answer it with /today; practise it when it has closed.");
    }
  }

  private Question question(QuestionId id) {
    return bank.find(id)
        .orElseThrow(() ->
            new Refusal(
                "This question is no longer in the bank.",
                "Nothing was counted. /today shows the open question, /practice another one."));
  }
}
