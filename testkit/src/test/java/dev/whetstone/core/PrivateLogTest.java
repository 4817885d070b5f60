package dev.whetstone.core;

import static dev.whetstone.core.World.ANN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Answers in words are private, also when the database fails while they are stored. */
class PrivateLogTest {
  private static final String WORDS = "my most private thought";

  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
    log.start();
    root.addAppender(log);
    root.setLevel(Level.INFO);
  }

  @AfterEach
  void stopListening() {
    root.setLevel(before);
    root.detachAppender(log);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table draft cascade",
        "alter table draft add check (words is null)",
        "alter table draft alter words type varchar(3)",
        "create function fail() returns trigger language plpgsql as"
            + " $$ begin raise exception 'no room'; end $$;"
            + " create trigger t before insert on draft for each row execute function fail()",
      })
  void keepingWordsFails(String damage) {
    world.sql.damage(damage);
    assertApology(submit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"drop table member_day cascade", "alter table attempt add check (words is null)"})
  void recordingWordsFails(String damage) {
    Card compare = submit();
    world.sql.damage(damage);
    assertApology(World.card(world.press(ANN, compare, "Good")));
  }

  private Card submit() {
    ActionId form = ActionId.of("words", "r", world.sql.ask("select id from round"));
    return World.card(world.submit(ANN, form, Map.of("answer", WORDS)));
  }

  private void assertApology(Card card) {
    assertEquals("Something went wrong on our side", card.title());
    assertTrue(World.text(card).contains("i1"), World.text(card));
    assertFalse(World.text(card).contains("Exception"), World.text(card));
    String all =
        List.copyOf(log.list).stream()
            .map(PrivateLogTest::written)
            .collect(Collectors.joining("\n"));
    assertTrue(all.contains("Interaction i1 failed"), all);
    assertFalse(all.contains(WORDS), all);
  }

  private static String written(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return event.getFormattedMessage()
        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
  }
}
