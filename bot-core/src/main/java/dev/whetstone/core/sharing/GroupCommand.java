package dev.whetstone.core.sharing;

import static dev.whetstone.core.chat.CommandSpec.Audience.ADMINS;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.OptionSpec;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Options;
import dev.whetstone.core.group.Here;
import dev.whetstone.core.group.Permissions;
import dev.whetstone.core.group.StudyGroup;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Lets several channels share one study group, wherever they are. */
public final class GroupCommand implements Command {
  private static final Duration CODE_LASTS = Duration.ofHours(1);
  private static final String ACTION = "action";
  private static final String CODE = "code";
  private static final String JOIN = "join";
  private static final String LEAVE = "leave";
  private static final CommandSpec SPEC =
      new CommandSpec(
          "group",
          "Share this study group with other channels, on any platform",
          ADMINS,
          List.of(
              OptionSpec.optional(
                  ACTION,
                  "code: let a channel in; join: with a code; leave: take this channel out",
                  new OptionSpec.Kind.OneOf(List.of(CODE, JOIN, LEAVE))),
              OptionSpec.optional(
                  CODE, "The code from the other channel, to join", new OptionSpec.Kind.Text())));

  private final RandomGenerator random = new SecureRandom();
  private final Here here;
  private final SharedGroups shared;
  private final Permissions permissions;
  private final InstantSource clock;

  public GroupCommand(
      Here here, SharedGroups shared, Permissions permissions, InstantSource clock) {
    this.here = here;
    this.shared = shared;
    this.permissions = permissions;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Origin origin, Options options) {
    Optional<String> code = options.get(CODE);
    String action = options.get(ACTION).orElse(code.isPresent() ? JOIN : "");
    Card card =
        switch (action) {
          case CODE -> offer(origin);
          case JOIN -> join(origin, code.orElseThrow(GroupCommand::codeMissing));
          case LEAVE -> leave(origin);
          default -> channels(origin);
        };
    return new Reply.ToMember(card);
  }

  private Card channels(Origin origin) {
    List<ChannelRef> channels = shared.channels(here.group(origin).id());
    long elsewhere =
        channels.stream().filter(c -> !c.workspace().equals(origin.channel().workspace())).count();
    String sharers =
        channels.size() == 1
            ? "This channel has its study group for itself."
            : "%d channels share this study group: this one, %d more in this workspace, %d elsewhere."
                .formatted(channels.size(), channels.size() - 1 - elsewhere, elsewhere);
    return Card.saying(
        "The channels of this study group",
        sharers,
        "To let another in, use /group with the action code, and hand the code to an admin there.");
  }

  private Card offer(Origin origin) {
    StudyGroup group = here.group(origin);
    JoinCode code = JoinCode.random(random);
    shared.offer(group.id(), origin.channel(), code, clock.instant().plus(CODE_LASTS));
    return Card.of(
        "A code for one more channel",
        new Block.Code("", code.words()),
        Block.Paragraph.of(
            "An admin of the other channel uses it there: /group with the action join and this"
                + " code."),
        Block.Paragraph.of(
            "It works once, within an hour, and replaces the code before. Questions and the board"
                + " are then shared. Each workspace sees the names of its own members only, but"
                + " admins of both can change the schedule."));
  }

  private Card join(Origin origin, String typed) {
    Instant now = clock.instant();
    if (origin.personal()) {
      throw new Refusal(
          "There is no channel here to join with.",
          "Use the code in the channel of a workspace where the questions should come.");
    }
    permissions.missing(origin.channel()).refuse(SPEC.name());
    Optional<JoinCode> code = JoinCode.parse(typed);
    SharedGroups.Joining joining =
        code.isPresent()
            ? shared.join(origin, code.get(), now)
            : shared.mayTryAgain(origin.channel(), now)
                ? SharedGroups.Joining.UNKNOWN_CODE
                : SharedGroups.Joining.TOO_MANY_TRIES;
    return switch (joining) {
      case JOINED -> joined(here.group(origin));
      case ALREADY_IN ->
          throw new Refusal(
              "This channel is in that study group already.",
              "Use the code in another channel. It is still good.");
      case HAS_OWN_GROUP ->
          throw new Refusal(
              "This channel has a study group of its own that has asked questions.",
              "Nothing was changed, and the code is still good. Join from a new channel.");
      case UNKNOWN_CODE ->
          throw new Refusal(
              "This code does not work: it may be mistyped, used or older than an hour.",
              "Ask for a new one: an admin of the other channel uses /group with the action code.");
      case TOO_MANY_TRIES ->
          throw new Refusal(
              "There were too many wrong codes from this workspace.",
              "Wait an hour, then ask for a new code and try again.");
    };
  }

  private static Card joined(StudyGroup group) {
    return Card.saying(
        "This channel has joined the study group",
        "Its questions come here from now on, an open one within a minute.",
        group.nextInWords(),
        "The board is shared. /posting sets how questions arrive here, /group leave ends it.");
  }

  private Card leave(Origin origin) {
    here.group(origin);
    if (!shared.leave(origin.channel())) {
      throw new Refusal(
          "This is the only channel of its study group.",
          "Nothing was changed. /pause stops the questions.");
    }
    return Card.saying(
        "This channel has left the study group",
        "No more of its questions come here, and old ones can no longer be answered here.",
        "Points, streaks and reviews stay with everyone. /setup starts a group of this channel's"
            + " own.");
  }

  private static Refusal codeMissing() {
    return new Refusal(
        "To join, I need a code.",
        "An admin of the other channel gets one with /group and the action code.");
  }
}
