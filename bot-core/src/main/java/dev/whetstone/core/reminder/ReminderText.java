package dev.whetstone.core.reminder;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.schedule.Slot;
import dev.whetstone.core.schedule.Times;
import java.util.Optional;

/** What {@code /remind} says. */
final class ReminderText {
  private ReminderText() {}

  static Card set(Reminder reminder) {
    return running("Reminder set", reminder, reminder.next().orElseThrow());
  }

  static Card shown(Optional<Reminder> reminder) {
    return reminder.map(ReminderText::shown).orElseGet(ReminderText::none);
  }

  private static Card shown(Reminder reminder) {
    return reminder
        .next()
        .map(slot -> running("Your reminder", reminder, slot))
        .or(() -> reminder.lost().map(ReminderText::lost))
        .orElseGet(ReminderText::none);
  }

  private static Card running(String title, Reminder reminder, Slot next) {
    return Card.saying(
        title,
        "At "
            + reminder.time()
            + " ("
            + reminder.zone().getId()
            + ") I write to you, if a question of yours is open and unanswered.",
        "The next time is " + Times.moment(next.at(), reminder.zone()) + ".",
        "/remind with the time off ends it.");
  }

  private static Card lost(String reason) {
    return Card.saying(
        "Your reminder has ended",
        "My message could not reach you (" + reason + ").",
        "Allow private messages from me, then set a time with /remind again.");
  }

  private static Card none() {
    return Card.saying("No reminder is set", "Give /remind a time to set one, for example 18:00.");
  }
}
