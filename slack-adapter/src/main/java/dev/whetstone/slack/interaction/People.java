package dev.whetstone.slack.interaction;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.User;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.slack.api.Calls;
import dev.whetstone.slack.api.Clients;
import dev.whetstone.slack.api.Troubled;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people are called and whether they administer the workspace; known for ten minutes. */
final class People {
  private static final Logger log = LoggerFactory.getLogger(People.class);
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int MOST = 20_000;
  private final Clients clients;
  private final InstantSource clock;
  private final LinkedHashMap<MemberRef, Known> known = new LinkedHashMap<>();

  People(Clients clients, InstantSource clock) {
    this.clients = clients;
    this.clock = clock;
  }

  private record Known(Caller caller, Instant until) {}

  /**
   * Who acts.
   *
   * @param handle what Slack sent along, where it cannot be asked
   */
  Caller caller(MemberRef member, String handle) {
    Optional<Caller> before = find(member);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      MethodsClient client = clients.of(member.workspace());
      User user = Calls.repeatable(() -> client.usersInfo(r -> r.user(member.id()))).getUser();
      Caller caller = new Caller(member, name(user), user.isAdmin() || user.isOwner());
      keep(caller);
      return caller;
    } catch (Troubled e) {
      log.debug("Slack does not say who somebody is: {}", e.getMessage());
      return stale(member).orElseGet(() -> new Caller(member, handle, false));
    }
  }

  private static String name(User user) {
    return Optional.ofNullable(user.getProfile())
        .map(User.Profile::getDisplayName)
        .filter(name -> !name.isBlank())
        .or(() -> Optional.ofNullable(user.getRealName()))
        .filter(name -> !name.isBlank())
        .orElse(String.valueOf(user.getName()));
  }

  private synchronized Optional<Caller> find(MemberRef member) {
    return Optional.ofNullable(known.get(member))
        .filter(k -> clock.instant().isBefore(k.until()))
        .map(Known::caller);
  }

  private synchronized Optional<Caller> stale(MemberRef member) {
    return Optional.ofNullable(known.get(member)).map(Known::caller);
  }

  private synchronized void keep(Caller caller) {
    known.remove(caller.member());
    known.put(caller.member(), new Known(caller, clock.instant().plus(LIFE)));
    while (known.size() > MOST) {
      known.pollFirstEntry();
    }
  }
}
