package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.group.StudyGroup;
import dev.whetstone.core.group.StudyGroups;
import dev.whetstone.core.schedule.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tick that opens what is due and closes what has been open too long. */
public final class RoundOpener {
  private static final Logger LOG = LoggerFactory.getLogger(RoundOpener.class);
  private static final int BATCH = 500;

  private final Rounds rounds;
  private final RoundPlanner planner;
  private final StudyGroups groups;
  private final Notices notices;
  private final InstantSource clock;

  public RoundOpener(
      Rounds rounds,
      RoundPlanner planner,
      StudyGroups groups,
      Notices notices,
      InstantSource clock) {
    this.rounds = rounds;
    this.planner = planner;
    this.groups = groups;
    this.notices = notices;
    this.clock = clock;
  }

  public void tick() {
    Instant now = clock.instant();
    List<StudyGroup> withoutQuestions = new ArrayList<>();
    int claimed = BATCH;
    while (claimed == BATCH) {
      claimed = rounds.openDue(now, BATCH, due -> planned(due, now, withoutQuestions));
    }
    withoutQuestions.forEach(this::tellDeckIsEmpty);
    rounds.closeExpired(now);
  }

  private Opening planned(DueGroup due, Instant now, List<StudyGroup> withoutQuestions) {
    Opening opening = planner.due(due, now);
    if (!opening.cancelled().isEmpty()) {
      LOG.warn("Group {} gets no question for {}", due.group().id().value(), opening.cancelled());
    }
    if (planner.deckIsEmpty(due.group())) {
      withoutQuestions.add(due.group());
    }
    return opening;
  }

  private void tellDeckIsEmpty(StudyGroup group) {
    String day = group.next().map(slot -> Times.day(slot.date())).orElse("today");
    PostKey key = new PostKey("e" + group.id().value() + "-" + day.replaceAll("[^A-Za-z0-9]", ""));
    groups
        .admin(group.id())
        .ifPresent(admin ->
            notices.tell(
                new Notice(
                    admin,
                    key,
                    "No question of the bank fits the deck of your study group, so none was posted"
                        + " for "
                        + day
                        + ".",
                    "Choose other topics or difficulties with /setup.")));
  }
}
