package dev.whetstone.testkit.discord.interaction;

import dev.whetstone.testkit.discord.http.Problem;
import dev.whetstone.testkit.discord.world.Event;
import dev.whetstone.testkit.discord.world.Guild;
import dev.whetstone.testkit.discord.world.World;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** All interactions whose tokens may still be good, and those that came to nothing. */
public final class Interactions {
  private record Failure(String user, String words) {}

  private final World world;
  private final InteractionJson json;
  private final Map<String, Interaction> byToken = new ConcurrentHashMap<>();
  private final Queue<Interaction> oldestFirst = new ConcurrentLinkedQueue<>();
  private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();

  public Interactions(World world) {
    this.world = world;
    this.json = new InteractionJson(world);
  }

  /** Tells the bot what a user did. */
  public Interaction begin(Interaction.Act act) {
    forgetOld();
    String id = world.ids().next();
    Interaction interaction = new Interaction(id, newToken(), act, world.clock().instant());
    byToken.put(interaction.token(), interaction);
    oldestFirst.add(interaction);
    Optional<String> guild = act.channel().guild().map(Guild::id);
    world.tell(new Event("INTERACTION_CREATE", json.of(interaction), guild, 0));
    return interaction;
  }

  /** What Discord has told the user of failures, oldest first. */
  public List<String> failed(String user) {
    Instant now = world.clock().instant();
    List<String> open =
        oldestFirst.stream()
            .filter(i -> i.act().user().id().equals(user) && i.hasFailed(now))
            .map(Interactions::words)
            .toList();
    return Stream.concat(
            failures.stream().filter(f -> f.user().equals(user)).map(Failure::words), open.stream())
        .toList();
  }

  Interaction forCallback(String id, String token) {
    return Optional.ofNullable(byToken.get(token))
        .filter(i -> i.id().equals(id))
        .orElseThrow(Problem.UNKNOWN_INTERACTION::refused);
  }

  Interaction forWebhook(String application, String token) {
    if (!application.equals(world.bot().id())) {
      throw Problem.UNKNOWN_WEBHOOK.refused();
    }
    Interaction interaction =
        Optional.ofNullable(byToken.get(token)).orElseThrow(Problem.BAD_WEBHOOK_TOKEN::refused);
    if (isOver(interaction)) {
      throw Problem.BAD_WEBHOOK_TOKEN.refused();
    }
    if (!interaction.isAcknowledged()) {
      throw Problem.UNKNOWN_WEBHOOK.refused();
    }
    return interaction;
  }

  private boolean isOver(Interaction interaction) {
    return world.clock().instant().isAfter(interaction.created().plus(Interaction.TOKEN));
  }

  private void forgetOld() {
    Interaction oldest = oldestFirst.peek();
    while (oldest != null && isOver(oldest)) {
      if (oldestFirst.remove(oldest)) {
        byToken.remove(oldest.token());
        if (oldest.hasFailed(world.clock().instant())) {
          failures.add(new Failure(oldest.act().user().id(), words(oldest)));
        }
      }
      oldest = oldestFirst.peek();
    }
  }

  private static String words(Interaction interaction) {
    String said =
        switch (interaction.act().kind()) {
          case COMMAND, MODAL, MODAL_ON_MESSAGE -> "The application did not respond";
          case COMPONENT -> "This interaction failed";
          case AUTOCOMPLETE -> "Loading options failed";
        };
    return interaction.act().name() + ": " + said;
  }

  private static String newToken() {
    byte[] random = new byte[60];
    ThreadLocalRandom.current().nextBytes(random);
    return "aW50ZXJhY3Rpb24" + HexFormat.of().formatHex(random);
  }
}
