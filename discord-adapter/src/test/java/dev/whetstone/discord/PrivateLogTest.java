package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Interaction.FormSubmitted;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.discord.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What members write, and what lets one act as the bot, stays out of the log. */
class PrivateLogTest {
  private static final String SECRET = "nobody-else-reads-this";
  private static final Form FORM =
      new Form(
          ActionId.of("words"),
          "Your answer",
          "Send",
          List.of(
              new Form.Field("words", "In your words", "", new Form.Kind.Lines(500), true, "")));
  private final Logger ours = (Logger) LoggerFactory.getLogger("dev.whetstone.discord");
  private final Logger theirs = (Logger) LoggerFactory.getLogger("net.dv8tion.jda");
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
    try (Scene scene = Scene.open()) {
      scene.inbox.answer(PrivateLogTest::answer);
      scene.plain();
      Await.until(
          "the form",
          () -> scene.control().openForm(scene.town.ben).isPresent(),
          () -> scene.seen().toString());
      scene.control().fault(new Fault.Answer("*", 500, 20));
      scene.control().submit(scene.town.ben, Map.of("In your words", SECRET));
      scene.inbox.await(FormSubmitted.class);

      String id = scene.inbox.await(FormSubmitted.class).origin().id();
      Await.until("a line that names it", () -> text().contains(id), this::text);
      scene.control().calm();
      assertFalse(text().contains(SECRET), text());
      assertFalse(text().contains(scene.town.fake.token()), text());
    }
    assertTrue(text().contains("could not be answered"), text());
  }

  private static Reply answer(Interaction interaction) {
    return interaction instanceof FormSubmitted(var _, var _, Map<String, String> fields)
        ? new Reply.ToMember(Card.saying("The answer", String.valueOf(fields.get("words"))))
        : new Reply.OpenForm(FORM);
  }

  private String text() {
    return String.join(
        "\n", List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList());
  }
}
