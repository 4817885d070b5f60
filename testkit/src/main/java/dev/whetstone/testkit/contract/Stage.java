package dev.whetstone.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.Interaction.ButtonPressed;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** One test's platform, inbox and people, with what most tests do on them. */
record Stage(PlatformDriver driver, ScriptedInbox inbox) {
  private static final AtomicLong KEYS = new AtomicLong();

  ChatPlatform platform() {
    return driver.platform();
  }

  Caller admin() {
    return driver.admin();
  }

  Caller member() {
    return driver.member();
  }

  List<Caller> everyone() {
    return List.of(admin(), member());
  }

  static PostKey newKey() {
    return new PostKey("contract-" + KEYS.incrementAndGet());
  }

  MessageRef post(Card card) {
    return posted(platform().post(driver.channel(), card, newKey()));
  }

  static MessageRef posted(PostResult result) {
    return assertInstanceOf(PostResult.Posted.class, result).message();
  }

  void plainCommand(Caller user) {
    driver.command(user, SampleCommands.PLAIN, Map.of());
  }

  /** Posts the card, and the user presses its button. */
  void postAndPress(Card card, Caller user, String label) {
    post(card);
    driver.press(user, sees(user, card.title()), label);
  }

  /** The newest message that says this to the user, awaited. */
  SeenMessage sees(Caller user, String words) {
    return sees(user, "a message that says " + words, message -> message.says(words));
  }

  /** The posted card as the user sees it, awaited. */
  SeenMessage sees(Caller user, MessageRef posted) {
    return sees(user, "the posted " + posted, message -> message.id().equals(posted.id()));
  }

  SeenMessage sees(Caller user, String expected, Predicate<SeenMessage> wanted) {
    return Await.value(
        expected,
        () -> driver.seenBy(user).stream().filter(wanted).reduce((a, b) -> b),
        () -> user.displayName() + " sees " + driver.seenBy(user));
  }

  SeenForm seesForm(Caller user, String title) {
    return Await.value(
        "a form titled " + title,
        () -> driver.openForm(user).filter(form -> form.title().equals(title)),
        () -> user.displayName() + " has open " + driver.openForm(user));
  }

  /** How many messages say this to the user, once everything sent before has been shown. */
  long count(Caller user, String words) {
    catchUp();
    return driver.seenBy(user).stream().filter(message -> message.says(words)).count();
  }

  /** What the user sees once everything sent before has been shown. */
  List<SeenMessage> allSeenBy(Caller user) {
    catchUp();
    return driver.seenBy(user).stream().filter(m -> !m.text().contains("Marker ")).toList();
  }

  /** Posts a marker and waits until both see it: what was sent earlier has arrived by then. */
  private void catchUp() {
    Card marker = Card.saying("Marker " + newKey().value(), "Nothing to see here.");
    post(marker);
    everyone().forEach(user -> sees(user, marker.title()));
  }

  /** The press of a button with this very action, awaited. */
  ButtonPressed awaitPress(ActionId action) {
    return Await.value(
        "a press of " + action,
        () ->
            inbox.received().stream()
                .filter(ButtonPressed.class::isInstance)
                .map(ButtonPressed.class::cast)
                .filter(press -> press.action().equals(action))
                .findFirst(),
        () -> "received " + inbox.received());
  }
}
