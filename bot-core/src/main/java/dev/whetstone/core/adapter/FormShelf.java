package dev.whetstone.core.adapter;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Form;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps forms in memory for an hour: those that a button opens later, and those that a member has
 * open, whose labels a platform may not send back. Each is its user's alone.
 */
public final class FormShelf {
  private static final Duration LIFE = Duration.ofHours(1);
  private static final int MOST = 4_000;
  private static final String ROUTE = "adapter.form";
  private final InstantSource clock;
  private final LinkedHashMap<Place, Kept> kept = new LinkedHashMap<>();

  public FormShelf(InstantSource clock) {
    this.clock = clock;
  }

  private record Place(String user, String name) {}

  private record Kept(Form form, Instant until) {}

  /** Keeps the form for the user; what the button does that opens it. */
  public ActionId keep(String user, Form form) {
    String name = UUID.randomUUID().toString();
    put(new Place(user, name), form);
    return ActionId.of(ROUTE, name);
  }

  /** Whether it is the button of a kept form. */
  public static boolean isOpener(ActionId action) {
    return action.route().equals(ROUTE);
  }

  /** The form behind {@link #keep}'s button. */
  public Optional<Form> behind(String user, ActionId opener) {
    return get(new Place(user, String.join(":", opener.arguments())));
  }

  /** The user has the form open. */
  public void opened(String user, Form form) {
    put(new Place(user, form.action().encoded()), form);
  }

  /** The form of that action that the user opened last. */
  public Optional<Form> opened(String user, ActionId action) {
    return get(new Place(user, action.encoded()));
  }

  private synchronized void put(Place place, Form form) {
    Instant now = clock.instant();
    kept.remove(place);
    kept.put(place, new Kept(form, now.plus(LIFE)));
    while (kept.size() > MOST || kept.firstEntry().getValue().until().isBefore(now)) {
      kept.pollFirstEntry();
    }
  }

  private synchronized Optional<Form> get(Place place) {
    return Optional.ofNullable(kept.get(place))
        .filter(form -> clock.instant().isBefore(form.until()))
        .map(Kept::form);
  }
}
