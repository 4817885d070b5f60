package dev.whetstone.testkit.slack.world;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A bot token.
 *
 * @param owner the workspace, or the organisation for an install across it
 * @param refresh what it is renewed with, where it expires
 */
public record Token(
    String value,
    String owner,
    Set<String> scopes,
    Optional<String> refresh,
    Optional<Instant> expires) {
  public Token {
    scopes = Set.copyOf(scopes);
  }
}
