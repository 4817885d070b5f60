package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.PostLookup;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.StyledPosts;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tick that posts deliveries and finds out about those whose sender was lost. */
public final class Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final int BATCH = 100;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final Deliveries deliveries;
  private final Platforms platforms;
  private final Notices notices;
  private final QuestionBank bank;
  private final InstantSource clock;

  public Sender(
      Deliveries deliveries, Platforms platforms, QuestionBank bank, InstantSource clock) {
    this.deliveries = deliveries;
    this.platforms = platforms;
    this.notices = new Notices(platforms);
    this.bank = bank;
    this.clock = clock;
  }

  public void tick() {
    sendAll(deliveries::claimLost, this::recover);
    sendAll(deliveries::claim, this::post);
  }

  private interface Claim {
    List<Posting> claim(Served served, Instant now, Instant leaseUntil, int most);
  }

  private void sendAll(Claim claim, Function<Posting, Optional<Outcome>> send) {
    List<Posting> batch;
    do {
      Instant now = clock.instant();
      Instant leaseUntil = now.plus(LEASE).truncatedTo(ChronoUnit.MICROS); // as the store keeps it
      batch = claim.claim(platforms.served(), now, leaseUntil, BATCH);
      List<Outcome> outcomes =
          SideBySide.map(batch, send).stream().flatMap(Optional::stream).toList();
      deliveries.record(outcomes, leaseUntil, clock.instant()).forEach(notices::tell);
    } while (batch.size() == BATCH);
  }

  private Optional<Outcome> post(Posting posting) {
    if (expired(posting) || !posting.round().open()) {
      return Optional.of(new Outcome.Cancelled(posting.id(), "too late"));
    }
    Optional<Question> question = bank.find(posting.round().question());
    return question.isEmpty()
        ? Optional.of(new Outcome.Cancelled(posting.id(), "the question is no longer in the bank"))
        : post(posting, DailyCard.of(question.get(), posting.round(), Tally.NONE));
  }

  private Optional<Outcome> post(Posting posting, Card card) {
    ChatPlatform platform = platforms.get(posting.channel().workspace().platform());
    try {
      return Optional.of(
          switch (post(platform, posting, card)) {
            case PostResult.Posted(var message) -> new Outcome.Posted(posting.id(), message);
            case PostResult.TryLater(var after, var reason) -> later(posting, after, reason);
            case PostResult.Unreachable(var reason) -> new Outcome.Lost(posting.id(), reason);
          });
    } catch (RuntimeException failure) {
      LOG.error("Delivery {} failed", posting.id().value(), failure);
      return recover(posting);
    }
  }

  /** What is missing is named before anything is tried. */
  private static PostResult post(ChatPlatform platform, Posting posting, Card card) {
    if (!(platform instanceof StyledPosts styled)) {
      return platform.post(posting.channel(), card, posting.key());
    }
    List<String> missing = missing(styled, posting);
    return missing.isEmpty()
        ? styled.post(posting.channel(), card, posting.key(), posting.style())
        : new PostResult.Unreachable("missing there: " + String.join(", ", missing));
  }

  /** Where the platform cannot say, the post itself will tell. */
  private static List<String> missing(StyledPosts styled, Posting posting) {
    try {
      return styled.lacking(posting.channel(), posting.style()).toPost();
    } catch (RuntimeException failure) {
      LOG.error("Permissions for delivery {} are unknown", posting.id().value(), failure);
      return List.of();
    }
  }

  private Outcome later(Posting posting, Duration after, String reason) {
    return new Outcome.Later(posting.id(), clock.instant().plus(after), reason);
  }

  /**
   * The post may be there or not: only a platform that can look knows. Where looking fails there is
   * no outcome, and the lease runs out into another look.
   */
  private Optional<Outcome> recover(Posting posting) {
    ChatPlatform platform = platforms.get(posting.channel().workspace().platform());
    try {
      return Optional.of(
          platform instanceof PostLookup lookup
              ? lookup
                  .find(posting.channel(), posting.key())
                  .<Outcome>map(message -> new Outcome.Posted(posting.id(), message))
                  .orElseGet(() -> later(posting, RETRY, "was not posted"))
              : new Outcome.Unknown(posting.id()));
    } catch (RuntimeException failure) {
      LOG.error("Looking for delivery {} failed", posting.id().value(), failure);
      return expired(posting) ? Optional.of(new Outcome.Unknown(posting.id())) : Optional.empty();
    }
  }

  private boolean expired(Posting posting) {
    return !clock.instant().isBefore(posting.expires());
  }
}
