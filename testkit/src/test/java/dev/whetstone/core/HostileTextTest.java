package dev.whetstone.core;

import static dev.whetstone.core.World.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Names and answers that want to deceive or break something. */
class HostileTextTest {
  @AutoClose
  private final World world = new World("2026-11-23T08:00:00Z", SampleBank.of(12, Difficulty.EASY));

  @Test
  void namesAreCleanOnTheBoard() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
    List<String> names =
        List.of("\u200B\u200D", "@everyone", "\u202Egnp.exe", "<script>", "a\0b\nc", "'; drop --");
    for (int i = 0; i < names.size(); i++) {
      Caller caller = new Caller(new MemberRef(World.WORKSPACE, "h" + i), names.get(i), false);
      world.answer(caller, "B");
    }
    assertEquals(
        "Someone|@everyone|gnp.exe|<script>|ab c|'; drop --",
        world.sql.ask(
            "select string_agg(display_name, '|' order by id) from member where external_id"
                + " like 'h%'"));
    assertEquals(6, world.board(ADMIN, "week").size());
  }

  @Test
  void aNewNameIsShownFromThenOn() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
    world.answer(World.ANN, "B");
    Caller renamed = new Caller(World.ANN.member(), "Anna", false);
    assertEquals(List.of("1 Anna 10, 1 of 1 right *"), world.board(renamed, "week"));
  }

  @Test
  void wordsAreKeptAsTextWithoutWhatCannotBeSeen() {
    world.setUp("09:00", "UTC", "daily");
    world.at("2026-11-23T09:00:00Z");
    String round = world.sql.ask("select id from round");
    String words = "<b>@here</b>\0 \u202Eevil\u202C\r\n`code` 😀 \uD83D ';--";
    Card card =
        World.card(
            world.submit(World.ANN, ActionId.of("words", "r", round), Map.of("answer", words)));
    World.assertSays(card, "<b>@here</b> evil\n`code` 😀  ';--");
    assertEquals("<b>@here</b> evil\n`code` 😀  ';--", world.sql.ask("select words from draft"));
  }

  @Test
  void idsOfPlatformsMayHoldAnything() {
    Caller odd =
        new Caller(new MemberRef(World.WORKSPACE, "'; drop table member; --"), "Odd", false);
    world.practise(odd, "B");
    assertEquals("1 day", world.streak(odd));
  }

  @Test
  void hugeOptionsAreRefusedShortly() {
    world.setUp("09:00", "UTC", "daily");
    for (String option : List.of("time", "zone", "days", "topics", "difficulty")) {
      Card card =
          World.card(world.command(ADMIN, "setup", Map.of(option, "x\u202E ".repeat(3_000))));
      assertEquals("That did not work", card.title());
      assertFalse(World.text(card).length() > 600, option);
      assertFalse(World.text(card).contains("\u202E"), option);
    }
  }
}
