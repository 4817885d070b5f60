package dev.whetstone.core.reminder;

import static dev.whetstone.core.chat.CommandSpec.Audience.EVERYONE;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.DirectMessages;
import dev.whetstone.core.chat.OptionSpec;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Completing;
import dev.whetstone.core.command.Options;
import dev.whetstone.core.delivery.Platforms;
import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.group.Members;
import dev.whetstone.core.group.StudyGroup;
import dev.whetstone.core.group.StudyGroups;
import dev.whetstone.core.schedule.Times;
import dev.whetstone.core.schedule.Zones;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Sets, shows and ends a member's private reminder. */
public final class RemindCommand implements Command, Completing {
  private static final String TIME = "time";
  private static final String ZONE = "zone";
  private static final String OFF = "off";
  private static final CommandSpec SPEC =
      new CommandSpec(
          "remind",
          "A private message when your question is still unanswered",
          EVERYONE,
          List.of(
              OptionSpec.optional(
                  TIME, "Time of day, for example 18:00; off ends it", new OptionSpec.Kind.Text()),
              OptionSpec.optional(
                  ZONE, "Time zone, for example Europe/Berlin", new OptionSpec.Kind.Completed())));

  private final Platforms platforms;
  private final Members members;
  private final StudyGroups groups;
  private final Reminders reminders;
  private final InstantSource clock;

  public RemindCommand(
      Platforms platforms,
      Members members,
      StudyGroups groups,
      Reminders reminders,
      InstantSource clock) {
    this.platforms = platforms;
    this.members = members;
    this.groups = groups;
    this.reminders = reminders;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Origin origin, Options options) {
    requireMessages(origin);
    MemberId member = members.of(origin.caller()).id();
    Optional<Reminder> before = reminders.of(member);
    Optional<String> time = options.get(TIME);
    if (time.isEmpty() && options.get(ZONE).isEmpty()) {
      return new Reply.ToMember(ReminderText.shown(before));
    }
    return new Reply.ToMember(
        time.filter(OFF::equalsIgnoreCase).isPresent()
            ? off(member, before)
            : set(origin, member, before, options));
  }

  private void requireMessages(Origin origin) {
    if (!(platforms.get(origin.channel().workspace().platform()) instanceof DirectMessages)) {
      throw new Refusal(
          "I cannot write to you in private here, so there are no reminders.",
          "/today shows the open question at any time.");
    }
  }

  private Card off(MemberId member, Optional<Reminder> before) {
    if (before.filter(Reminder::running).isEmpty()) {
      return ReminderText.shown(Optional.empty());
    }
    reminders.stop(member);
    return StopRemindersButton.stopped();
  }

  private Card set(Origin origin, MemberId member, Optional<Reminder> before, Options options) {
    Optional<Reminder> running = before.filter(Reminder::running);
    Optional<StudyGroup> group = groups.ofChannel(origin.channel());
    ZoneId zone =
        options
            .get(ZONE)
            .map(Zones::parse)
            .or(() -> running.map(Reminder::zone))
            .orElseGet(() -> group.map(g -> g.schedule().zone()).orElse(ZoneId.of("UTC")));
    LocalTime time =
        options
            .get(TIME)
            .map(Times::parse)
            .or(() -> running.map(Reminder::time))
            .orElseThrow(RemindCommand::noTime);
    if (group.isEmpty() && !reminders.inAnyGroup(member)) {
      throw noGroup();
    }
    Optional<LocalDate> last = before.flatMap(Reminder::last);
    Reminder reminder = Reminder.at(time, zone, last, clock.instant());
    reminders.set(member, group.map(StudyGroup::id), reminder);
    return ReminderText.set(reminder);
  }

  @Override
  public List<String> complete(Origin origin, String option, String typed) {
    return option.equals(ZONE) ? Zones.matching(typed) : List.of();
  }

  private static Refusal noTime() {
    return new Refusal(
        "A reminder needs a time of day.", "Give /remind a time as well, for example 18:00.");
  }

  private static Refusal noGroup() {
    return new Refusal(
        "There is no study group here to remind you of.",
        "Use /remind in a channel where the daily question comes.");
  }
}
