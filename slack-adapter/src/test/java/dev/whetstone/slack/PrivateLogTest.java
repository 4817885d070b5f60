package dev.whetstone.slack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Interaction.FormSubmitted;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.ScriptedInbox;
import dev.whetstone.testkit.slack.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** What members write, and what lets one act as the bot, stays out of the log. */
@Timeout(60)
class PrivateLogTest {
  private static final String SECRET = "nobody-else-reads-this";
  private final Logger ours = (Logger) LoggerFactory.getLogger("dev.whetstone.slack");
  private final Logger theirs = (Logger) LoggerFactory.getLogger("com.slack.api");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    for (Logger logger : List.of(ours, theirs)) {
      logger.setAdditive(false);
      logger.addAppender(log);
    }
    ours.setLevel(Level.TRACE);
    theirs.setLevel(Level.INFO);
  }

  @AfterEach
  void leave() {
    for (Logger logger : List.of(ours, theirs)) {
      logger.detachAppender(log);
      logger.setAdditive(true);
      logger.setLevel(Level.OFF);
    }
  }

  @Test
  void troubleWithAnAnswerSaysNothingOfIt() {
    ScriptedInbox inbox = new ScriptedInbox();
    inbox.answer(interaction ->
        interaction instanceof FormSubmitted(var _, var _, Map<String, String> fields)
            ? new Reply.ToMember(Card.saying("The answer", String.valueOf(fields.get("text"))))
            : new Reply.OpenForm(Forms.ONE_LINE));
    try (Town town = new Town()) {
      Map<String, String> settings = town.socketSettings();
      try (SlackPlatform _ = town.started(settings, new CommandCatalog(List.of()), inbox)) {
        town.control.command(town.team, town.member, town.channel, "/whetstone", SECRET).join();
        Await.until(
            "the form", () -> town.control.modal(town.team, town.member).isPresent(), () -> "none");
        town.control.fault(new Fault.Answer("*", 500, 40));
        town.control.submit(town.team, town.member, Map.of("Text", SECRET)).join();
        String id = inbox.await(FormSubmitted.class).origin().id();
        Await.until("a line that names it", () -> text().contains(id), this::text);
      }
      assertTrue(text().contains("could not be answered"), text());
      for (String secret :
          List.of(SECRET, settings.get("slack.bot.token"), town.slack.appToken())) {
        assertFalse(text().contains(secret), text());
      }
      assertFalse(text().contains("/actions/"), text());
    }
  }

  private String text() {
    return String.join(
        "\n", List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList());
  }
}
