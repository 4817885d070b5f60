package dev.whetstone.testkit.slack.world;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The app's bot tokens. */
public final class Tokens {
  private static final Duration LIFE = Duration.ofHours(12);
  private final InstantSource clock;
  private final Map<String, Token> byValue = new LinkedHashMap<>();

  Tokens(InstantSource clock) {
    this.clock = clock;
  }

  /** What is wrong with a token, in Slack's words. */
  public synchronized Optional<String> wrong(String value) {
    Token token = byValue.get(value);
    if (token == null) {
      return Optional.of("invalid_auth");
    }
    return token.expires().filter(e -> !clock.instant().isBefore(e)).map(_ -> "token_expired");
  }

  public synchronized Optional<Token> find(String value) {
    return Optional.ofNullable(byValue.get(value));
  }

  /** The one that was issued last. */
  public synchronized Optional<Token> newest(String owner) {
    return byValue.values().stream().filter(t -> t.owner().equals(owner)).reduce((_, b) -> b);
  }

  /** Issues a token; one that rotates expires after twelve hours. */
  public synchronized Token issue(String owner, Set<String> scopes, boolean rotates) {
    String name = UUID.randomUUID().toString().replace("-", "");
    Token token =
        rotates
            ? new Token(
                "xoxe.xoxb-1-" + name,
                owner,
                scopes,
                Optional.of("xoxe-1-" + name),
                Optional.of(clock.instant().plus(LIFE)))
            : new Token("xoxb-" + name, owner, scopes, Optional.empty(), Optional.empty());
    byValue.put(token.value(), token);
    return token;
  }

  /** A new token for a refresh token, which is good once; the old token lives on. */
  public synchronized Optional<Token> renew(String refresh) {
    Optional<Token> old =
        byValue.values().stream()
            .filter(t -> t.refresh().filter(refresh::equals).isPresent())
            .findFirst();
    old.ifPresent(t ->
        byValue.put(
            t.value(), new Token(t.value(), t.owner(), t.scopes(), Optional.empty(), t.expires())));
    return old.map(t -> issue(t.owner(), t.scopes(), true));
  }

  /** Takes every token of that owner back. */
  public synchronized void revoke(String owner) {
    byValue.values().removeIf(t -> t.owner().equals(owner));
  }

  public synchronized void narrow(String owner, Set<String> scopes) {
    byValue.replaceAll((_, t) ->
        t.owner().equals(owner)
            ? new Token(t.value(), owner, scopes, t.refresh(), t.expires())
            : t);
  }

  /** The workspaces and organisations that have let the app in. */
  public synchronized Set<String> owners() {
    return byValue.values().stream().map(Token::owner).collect(Collectors.toSet());
  }
}
