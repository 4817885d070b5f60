package dev.whetstone.testkit.bench.answer;

import static java.util.stream.Collectors.groupingBy;

import dev.whetstone.testkit.SettableClock;
import dev.whetstone.testkit.bench.answer.Town.OpenRound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets both sides take turns, some groups each, so that whatever else the machine does hits both.
 * Every day each side gets other groups than the day before.
 */
final class Race {
  private static final int GROUPS_A_TURN = 4;
  private static final int CHOICES = 4;
  private final Random random = new Random(7);
  private final Jdbi jdbi;
  private final Town town;
  private final SettableClock clock;
  private final Callers callers;
  private final Side coreSide;
  private final Side bareSide;
  private final Map<Long, List<Press.Member>> members;
  private Tally core = new Tally();
  private Tally bare = new Tally();

  Race(Jdbi jdbi, Town town, SettableClock clock, Callers callers, Side core, Side bare) {
    this.jdbi = jdbi;
    this.town = town;
    this.clock = clock;
    this.callers = callers;
    this.coreSide = core;
    this.bareSide = bare;
    this.members = town.members().stream().collect(groupingBy(Press.Member::group));
  }

  Tally core() {
    return core;
  }

  Tally bare() {
    return bare;
  }

  /** Forgets what was counted so far. */
  void startOver() {
    core = new Tally();
    bare = new Tally();
  }

  /** A new day, on which every member answers once. Throws where rows are missing at its end. */
  void runDay() throws InterruptedException, ExecutionException {
    town.nextDay();
    clock.set(town.noon());
    List<OpenRound> rounds = new ArrayList<>(town.openRounds());
    Collections.shuffle(rounds, random);
    for (int from = 0; from < rounds.size(); from += 2 * GROUPS_A_TURN) {
      turn(coreSide, core, rounds.subList(from, from + GROUPS_A_TURN));
      turn(bareSide, bare, rounds.subList(from + GROUPS_A_TURN, from + 2 * GROUPS_A_TURN));
    }
    core.written().require("The core", core.presses());
    bare.written().require("Bare JDBC", bare.presses());
  }

  private void turn(Side side, Tally tally, List<OpenRound> rounds)
      throws InterruptedException, ExecutionException {
    callers.press(side, presses(rounds), tally);
    List<Long> ids = rounds.stream().map(OpenRound::id).toList();
    tally.left(jdbi.withHandle(handle -> Written.inRounds(handle, ids)));
  }

  private List<Press> presses(List<OpenRound> rounds) {
    List<Press> presses = new ArrayList<>();
    for (OpenRound round : rounds) {
      for (Press.Member member : members.getOrDefault(round.group(), List.of())) {
        int choice = random.nextInt(CHOICES);
        presses.add(
            new Press(member, round.id(), round.question(), town.today(), choice, town.noon()));
      }
    }
    Collections.shuffle(presses, random);
    return presses;
  }
}
