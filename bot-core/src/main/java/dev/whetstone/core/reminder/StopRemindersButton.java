package dev.whetstone.core.reminder;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.ButtonHandler;
import dev.whetstone.core.group.MemberId;

/** Ends the reminder whose message it stands on, whenever it is pressed. */
public final class StopRemindersButton implements ButtonHandler {
  private static final String ROUTE = "remind-stop";
  private final Reminders reminders;

  public StopRemindersButton(Reminders reminders) {
    this.reminders = reminders;
  }

  static ActionId action(MemberId member) {
    return ActionId.of(ROUTE, String.valueOf(member.value()));
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply press(Origin origin, ActionId action) {
    MemberId member =
        action.arguments().stream()
            .findFirst()
            .filter(number -> number.matches("\\d{1,18}"))
            .map(number -> new MemberId(Long.parseLong(number)))
            .filter(m -> reminders.isOwner(m, origin.caller().member()))
            .orElseThrow(() ->
                new Refusal(
                    "This is not your reminder.", "Nothing was changed. /remind shows yours."));
    reminders.stop(member);
    return new Reply.ToMember(stopped());
  }

  static Card stopped() {
    return Card.saying("Reminders are off", "/remind sets one again.");
  }
}
