package dev.whetstone.testkit.discord.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Problem;
import dev.whetstone.testkit.discord.http.Refused;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Message;
import dev.whetstone.testkit.discord.world.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Something that a user did and the bot has to answer. Safe for any number of threads. */
public final class Interaction {
  /** How long the bot has for its first answer. */
  public static final Duration FIRST_ANSWER = Duration.ofSeconds(3);

  static final Duration TOKEN = Duration.ofMinutes(15);

  /** What it is, with Discord's number. */
  public enum Kind {
    COMMAND(2),
    COMPONENT(3),
    AUTOCOMPLETE(4),
    MODAL(5),
    MODAL_ON_MESSAGE(5);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    public int number() {
      return number;
    }

    /** Whether a callback of that number answers it. */
    boolean takes(int callback) {
      return switch (this) {
        case COMMAND -> callback == 4 || callback == 5 || callback == 9;
        case COMPONENT -> (callback >= 4 && callback <= 7) || callback == 9;
        case AUTOCOMPLETE -> callback == 8;
        case MODAL -> callback == 4 || callback == 5;
        case MODAL_ON_MESSAGE -> callback >= 4 && callback <= 7;
      };
    }
  }

  /**
   * What the user did.
   *
   * @param name as the user would say it, such as {@code /help}
   * @param source the message that it was done on
   * @param data as Discord sends it
   */
  public record Act(
      Kind kind,
      User user,
      Channel channel,
      String name,
      Optional<Message> source,
      ObjectNode data) {}

  private final String id;
  private final String token;
  private final Act act;
  private final Instant created;
  private final CompletableFuture<ObjectNode> answered = new CompletableFuture<>();
  private boolean acknowledged;
  private boolean thinking;
  private Optional<Message> original = Optional.empty();

  Interaction(String id, String token, Act act, Instant created) {
    this.id = id;
    this.token = token;
    this.act = act;
    this.created = created;
  }

  public String id() {
    return id;
  }

  String token() {
    return token;
  }

  public Act act() {
    return act;
  }

  Instant created() {
    return created;
  }

  /** The callback's data, once it is there. */
  public CompletableFuture<ObjectNode> answered() {
    return answered;
  }

  /** Takes the first answer; refused when it is late, not the first, or of a wrong kind. */
  synchronized void acknowledge(int callback, Instant now) {
    if (now.isAfter(created.plus(FIRST_ANSWER)) && !acknowledged) {
      throw Problem.UNKNOWN_INTERACTION.refused();
    }
    if (acknowledged) {
      throw Problem.ALREADY_ACKNOWLEDGED.refused();
    }
    if (!act.kind().takes(callback)) {
      throw Refused.field(
          "type",
          "INTERACTION_CALLBACK_TYPE_INVALID",
          "Interaction callback type is invalid for this interaction.");
    }
    acknowledged = true;
  }

  /** The answer could not be taken after all. */
  synchronized void takeBack() {
    acknowledged = false;
  }

  /** The message that the callback made or stands for. */
  synchronized void answerWith(Optional<Message> message, boolean nowThinking) {
    original = message;
    thinking = nowThinking;
  }

  synchronized Optional<Message> original() {
    return original;
  }

  synchronized boolean isAcknowledged() {
    return acknowledged;
  }

  /** Whether the user still sees that the bot is thinking; the caller ends it. */
  synchronized boolean stopThinking() {
    boolean was = thinking;
    thinking = false;
    return was;
  }

  synchronized void thinkAgain() {
    thinking = true;
  }

  /** Whether Discord has told the user that nothing came. */
  synchronized boolean hasFailed(Instant now) {
    boolean late = now.isAfter(created.plus(FIRST_ANSWER));
    boolean over = now.isAfter(created.plus(TOKEN));
    return (!acknowledged && late) || (thinking && over);
  }
}
