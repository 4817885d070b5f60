package dev.whetstone.core.posting;

import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.Discussions;
import dev.whetstone.core.chat.Pins;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.StyledPosts;
import dev.whetstone.core.posting.Finish.Trouble;
import dev.whetstone.core.question.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One go at the extras of one post. Never throws. */
final class Finishing {
  private static final Logger LOG = LoggerFactory.getLogger(Finishing.class);
  private static final int MOST_TRIES = 9;
  private static final PostResult.Unreachable NOT_ABLE =
      new PostResult.Unreachable("the platform or the question is without it");

  private final Extras extras;
  private final ChatPlatform platform;
  private final Optional<Question> question;
  private final Instant now;
  private final Set<Extra> made = EnumSet.noneOf(Extra.class);
  private final Set<Extra> settled = EnumSet.noneOf(Extra.class);
  private Optional<Instant> again = Optional.empty();
  private Optional<Trouble> refused = Optional.empty();

  Finishing(Extras extras, ChatPlatform platform, Optional<Question> question, Instant now) {
    this.extras = extras;
    this.platform = platform;
    this.question = question;
    this.now = now;
  }

  /** After as many tries that nobody lived to record nothing more is tried either. */
  Finish run() {
    if (extras.tries() > MOST_TRIES) {
      return new Finish(
          extras.id(), Set.of(), extras.due(), Optional.empty(), Optional.empty(), false);
    }
    for (Extra extra : Extra.values()) {
      if (extras.due().contains(extra)) {
        see(extra);
      }
    }
    Optional<Trouble> trouble = lacking().or(() -> refused);
    return new Finish(
        extras.id(), made, settled, again, trouble, trouble.isEmpty() && isNew() && madeAll());
  }

  private void see(Extra extra) {
    switch (extra) {
      case THREAD -> attempt(extra, this::openThread);
      case PIN -> pin();
      case UNPIN -> attempt(extra, this::unpin);
      case ANSWER -> answer();
    }
  }

  /** What is to be unpinned need not be pinned first. */
  private void pin() {
    if (extras.due().contains(Extra.UNPIN)) {
      settled.add(Extra.PIN);
    } else {
      attempt(Extra.PIN, this::pinned);
    }
  }

  /** It follows its thread: waits for it, and is given up with it. */
  private void answer() {
    if (!extras.due().contains(Extra.THREAD) || made.contains(Extra.THREAD)) {
      attempt(Extra.ANSWER, this::addAnswer);
    } else if (settled.contains(Extra.THREAD)) {
      settled.add(Extra.ANSWER);
    }
  }

  private PostResult openThread() {
    return platform instanceof Discussions discussions && question.isPresent()
        ? discussions.openThread(
            extras.post(),
            DiscussionCard.title(question.get(), extras.round()),
            DiscussionCard.first())
        : NOT_ABLE;
  }

  private PostResult addAnswer() {
    PostKey key = new PostKey("a" + extras.key().value().substring(1));
    return platform instanceof Discussions discussions && question.isPresent()
        ? discussions.addSpoiler(
            extras.post(), DiscussionCard.answer(question.get(), extras.round()), key)
        : NOT_ABLE;
  }

  private PostResult pinned() {
    return platform instanceof Pins pins ? pins.pin(extras.post()) : NOT_ABLE;
  }

  private PostResult unpin() {
    return platform instanceof Pins pins ? pins.unpin(extras.post()) : NOT_ABLE;
  }

  private void attempt(Extra extra, Supplier<PostResult> work) {
    switch (result(extra, work)) {
      case PostResult.Posted _ -> {
        made.add(extra);
        settled.add(extra);
      }
      case PostResult.TryLater(Duration after, String reason) -> later(extra, after, reason);
      case PostResult.Unreachable(String reason) -> refuse(extra, reason);
    }
  }

  private PostResult result(Extra extra, Supplier<PostResult> work) {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      LOG.error("{} of delivery {} failed", extra, extras.id().value(), failure);
      return new PostResult.TryLater(Duration.ZERO, "it failed");
    }
  }

  /** Waits twice as long each time, some four hours in all. */
  private void later(Extra extra, Duration after, String reason) {
    if (extras.tries() >= MOST_TRIES) {
      LOG.warn("{} of delivery {} is given up: {}", extra, extras.id().value(), reason);
      settled.add(extra);
      return;
    }
    Duration pause = Duration.ofMinutes(1L << (extras.tries() - 1));
    Instant at = now.plus(after.compareTo(pause) > 0 ? after : pause);
    again = again.filter(earlier -> earlier.isAfter(at)).or(() -> Optional.of(at));
  }

  /** An old post that cannot be changed any more is nothing an admin needs to know. */
  private void refuse(Extra extra, String reason) {
    LOG.warn("{} of delivery {} is not possible: {}", extra, extras.id().value(), reason);
    settled.add(extra);
    if (refused.isEmpty() && isNew() && !NOT_ABLE.reason().equals(reason)) {
      refused = Optional.of(new Trouble(extra.word(), reason));
    }
  }

  /** What the platform says is missing for the channel's style. */
  private Optional<Trouble> lacking() {
    try {
      List<String> missing =
          platform instanceof StyledPosts styled
              ? styled.lacking(extras.post().channel(), extras.style()).forStyle()
              : List.of();
      String all = String.join(", ", missing);
      return missing.isEmpty()
          ? Optional.empty()
          : Optional.of(new Trouble(all, "missing there: " + all));
    } catch (RuntimeException failure) {
      LOG.error("Permissions for delivery {} are unknown", extras.id().value(), failure);
      return Optional.empty();
    }
  }

  private boolean isNew() {
    return !extras.due().contains(Extra.UNPIN) && !extras.due().contains(Extra.ANSWER);
  }

  private boolean madeAll() {
    return made.containsAll(extras.due());
  }
}
