package dev.whetstone.discord;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.CommandSpec.Audience;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.OptionSpec;
import dev.whetstone.core.chat.OptionSpec.Kind;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.ScriptedInbox;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.discord.DiscordControl;
import dev.whetstone.testkit.discord.FakeDiscordOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** A town with an adapter started on it, and what most tests do there. */
final class Scene implements AutoCloseable {
  static final CommandCatalog COMMANDS =
      new CommandCatalog(
          List.of(
              new CommandSpec("plain", "Takes nothing", Audience.EVERYONE, List.of()),
              new CommandSpec(
                  "setup",
                  "Start or change the daily question of this channel",
                  Audience.ADMINS,
                  List.of(
                      OptionSpec.optional("time", "Time of day", new Kind.Text()),
                      OptionSpec.optional("zone", "Time zone", new Kind.Completed()),
                      OptionSpec.optional("role", "Whom to call", new Kind.Role()),
                      new OptionSpec(
                          "level", "How hard", new Kind.OneOf(List.of("easy", "hard")), true)))));

  private static final AtomicLong KEYS = new AtomicLong();
  final Town town;
  final ScriptedInbox inbox = new ScriptedInbox();
  final Discord discord;

  private Scene(Town town) {
    this.town = town;
    this.discord = town.start(COMMANDS, inbox);
  }

  static Scene open() {
    return new Scene(Town.open());
  }

  static Scene open(FakeDiscordOptions options) {
    return new Scene(Town.open(options));
  }

  /** One that hears nothing and answers with nothing. */
  static Inbox deaf() {
    return new ScriptedInbox();
  }

  DiscordControl control() {
    return town.control();
  }

  static PostKey newKey() {
    return new PostKey("test-" + KEYS.incrementAndGet());
  }

  MessageRef post(Card card) {
    return ((PostResult.Posted) discord.post(town.channel(), card, newKey())).message();
  }

  /** Ben sends the command that takes nothing. */
  void plain() {
    control().command(town.ben, town.channel, "plain", Map.of());
  }

  /** What Ben sees in the channel. */
  List<SeenMessage> seen() {
    return control().seen(town.ben, town.channel);
  }

  List<SeenMessage> letters() {
    return control().seen(town.ben, control().directChannel(town.ben));
  }

  SeenMessage sees(String words) {
    return Await.value(
        "a message that says " + words,
        () -> seen().stream().filter(message -> message.says(words)).reduce((a, b) -> b),
        () -> seen() + ", told by Discord: " + control().failedInteractions(town.ben));
  }

  void press(SeenMessage message, String label) {
    control().press(town.ben, town.channel, message.id(), label);
  }

  <T extends PlatformEvent> T event(Class<T> kind, Predicate<T> wanted) {
    return Await.value(
        "a " + kind.getSimpleName(),
        () ->
            inbox.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(wanted)
                .findFirst(),
        () -> inbox.events().toString());
  }

  long asked(String route) {
    return control().requests().stream().filter(route::equals).count();
  }

  Optional<String> failure() {
    return control().failedInteractions(town.ben).stream().findFirst();
  }

  @Override
  public void close() {
    discord.close();
    town.close();
  }
}
