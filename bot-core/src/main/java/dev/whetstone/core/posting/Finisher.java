package dev.whetstone.core.posting;

import dev.whetstone.core.delivery.Notices;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.delivery.SideBySide;
import dev.whetstone.core.question.QuestionBank;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The tick that sees to what goes with a post, once the post itself is recorded. */
public final class Finisher {
  private static final int BATCH = 100;
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final PostExtras extras;
  private final Platforms platforms;
  private final Notices notices;
  private final QuestionBank bank;
  private final InstantSource clock;

  public Finisher(PostExtras extras, Platforms platforms, QuestionBank bank, InstantSource clock) {
    this.extras = extras;
    this.platforms = platforms;
    this.notices = new Notices(platforms);
    this.bank = bank;
    this.clock = clock;
  }

  public void tick() {
    List<Extras> batch;
    do {
      Instant now = clock.instant();
      batch = extras.claim(platforms.served(), now, now.plus(LEASE), BATCH);
      List<Finish> finished = SideBySide.map(batch, this::finish);
      extras.record(finished, clock.instant()).forEach(notices::tell);
    } while (batch.size() == BATCH);
  }

  private Finish finish(Extras due) {
    var platform = platforms.get(due.post().channel().workspace().platform());
    return new Finishing(due, platform, bank.find(due.round().question()), clock.instant()).run();
  }
}
