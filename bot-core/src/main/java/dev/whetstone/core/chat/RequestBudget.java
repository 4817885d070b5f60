package dev.whetstone.core.chat;

import java.time.Duration;

/** Shares a platform's limit on requests among all processes of a bot. */
public interface RequestBudget {
  /** For a bot that has its platform for itself. */
  RequestBudget UNLIMITED = (_, _) -> Duration.ZERO;

  /**
   * Takes one request out of the bucket, which refills at so many a second; returns how long to
   * wait before sending it.
   */
  Duration take(String bucket, int perSecond);
}
