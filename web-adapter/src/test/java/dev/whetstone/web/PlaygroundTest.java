package dev.whetstone.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Interaction.ButtonPressed;
import dev.whetstone.core.chat.Interaction.CommandInvoked;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.testkit.contract.SampleCards;
import dev.whetstone.web.people.DemoPeople;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the playground does beyond what every platform does. */
final class PlaygroundTest extends SiteTest {
  private static final PostKey KEY = new PostKey("forged");
  private static final Card BOARD = Card.saying("This week", "Ada leads.");

  @Test
  void theBoardIsTheCoresOwnAnswerAndNoMessage() {
    inbox.answer(new Reply.ToMember(BOARD));
    JsonNode outcome = site.act("ben", "board", Map.of());

    assertEquals("panel", outcome.path("kind").asText());
    assertEquals("This week", outcome.path("card").path("title").asText());
    CommandInvoked asked = inbox.await(CommandInvoked.class);
    assertEquals("leaderboard", asked.command());
    assertEquals("Ben", asked.origin().caller().displayName());
    assertEquals(List.of(), site.messages("ben"));
    assertTrue(site.state("ben").path("board").asBoolean());
  }

  @Test
  void theBoardOffersTheValuesOfItsOption() {
    inbox.answer(new Reply.ToMember(BOARD));
    assertEquals("[\"week\",\"all\"]", site.state("ben").path("boardChoices").toString());

    site.act("ben", "board", Map.of("choice", "all"));
    assertEquals(Map.of("period", "all"), inbox.await(CommandInvoked.class).options());
    site.act("ben", "board", Map.of("choice", "hour"));
    assertEquals(Map.of(), inbox.await(CommandInvoked.class).options());
  }

  @Test
  void directMessagesHaveAPlaceOfTheirOwn() {
    inbox.answer(new Reply.ToChannel(BOARD));
    var ben = DemoPeople.member(DemoPeople.BEN).orElseThrow().caller().member();
    site.playground().send(ben, BOARD, new PostKey("notice"));
    site.act("ben", "command", Map.of("channel", "direct", "text", "/streak"));

    assertEquals(2, site.messages("ben").size());
    assertEquals("direct", site.messages("ben").getFirst().path("channel").asText());
    assertEquals(List.of(), site.messages("ada"));
    var nobody = new MemberRef(DemoPeople.WORKSPACE, "nobody");
    assertInstanceOf(
        PostResult.Unreachable.class, site.playground().send(nobody, BOARD, new PostKey("n")));
    assertInstanceOf(
        PostResult.Unreachable.class,
        site.playground().post(DemoPeople.DIRECT.ref(), BOARD, new PostKey("p")));
  }

  @Test
  void aStudyGroupNeedsAChannel() {
    Map<String, String> setup = Map.of("channel", "direct", "text", "/setup time:09:00");
    String answer = site.act("ada", "command", setup).toString();

    assertTrue(answer.contains("A study group needs a channel. Use /setup in #daily."), answer);
    assertEquals(List.of(), inbox.received());
    Map<String, String> begun = Map.of("channel", "direct", "text", "/");
    assertFalse(site.act("ada", "suggest", begun).toString().contains("/setup"));
    site.act("ada", "command", Map.of("channel", "direct", "text", "/streak"));
    site.command("ada", "/setup time:09:00");
    assertEquals(2, inbox.received().size());
  }

  @Test
  void theBoardsButtonsStayInThePanel() {
    inbox.answer(new Reply.ReplaceMessage(BOARD));
    JsonNode outcome = site.act("ben", "board", Map.of("action", "board:month"));

    assertEquals("panel", outcome.path("kind").asText());
    assertEquals(ActionId.of("board", "month"), inbox.await(ButtonPressed.class).action());
    assertEquals(List.of(), site.messages("ben"));
  }

  @Test
  void aButtonThatIsNotThereIsNotPressed() {
    site.playground().post(DemoPeople.channel(DemoPeople.DAILY).orElseThrow().ref(), BOARD, KEY);
    String post = site.messages("ben").getFirst().path("id").asText();
    inbox.answer(new Reply.ReplaceMessage(Card.saying("Forged", "For all to see.")));
    site.act("ben", "press", Map.of("message", post, "action", "grade:r:1:good"));

    assertEquals(List.of(), inbox.received());
    assertTrue(site.messages("ben").getLast().toString().contains("That button is gone"));
    assertFalse(site.messages("ada").toString().contains("Forged"));
  }

  @Test
  void withoutThatCommandThereIsNoBoard() {
    site.close();
    site = Site.open(folder, new CommandCatalog(List.of()), inbox);

    assertFalse(site.state("ada").path("board").asBoolean());
    assertEquals("nothing", site.act("ada", "board", Map.of()).path("kind").asText());
    assertEquals(List.of(), inbox.received());
  }

  @Test
  void nextDayMovesTheClockWhereItCanBeMoved() {
    Instant before = Instant.parse(site.state("ada").path("now").asText());
    JsonNode after = site.act("ada", "next-day", Map.of());

    assertEquals(before.plus(Duration.ofDays(1)), Instant.parse(after.path("now").asText()));
    assertTrue(site.state("ada").path("movable").asBoolean());
  }

  @Test
  void realTimeCannotBeMoved() {
    site.close();
    site = Site.open(folder, Commands.CATALOG, inbox, InstantSource.fixed(Instant.EPOCH));

    assertFalse(site.state("ada").path("movable").asBoolean());
    assertEquals(400, site.post("/api/next-day", "{}").statusCode());
  }

  @Test
  void messagesCarryTheDemosTime() {
    inbox.answer(new Reply.ToMember(BOARD));
    site.command("ada", "/streak");
    assertEquals(
        Site.CLOCK.instant().toString(), site.messages("ada").getFirst().path("at").asText());
  }

  @Test
  void chatterIsAnsweredByThePlaygroundItself() {
    JsonNode outcome = site.command("ben", "hello there");

    assertTrue(outcome.toString().contains("Try /help"), outcome.toString());
    assertEquals("ben", outcome.path("message").path("to").asText());
    assertEquals(List.of(), inbox.received());
    assertEquals(List.of(), site.messages("ada"));
  }

  @Test
  void whatCannotBeSeenIsNoPartOfACommand() {
    inbox.answer(new Reply.ToMember(BOARD));
    site.command("ben", "\u200b/stre\u00adak\u202e");
    assertEquals("streak", inbox.await(CommandInvoked.class).command());
    assertEquals("/streak", site.messages("ben").getFirst().path("said").asText());
  }

  @Test
  void unknownCommandsAreTheCoresBusiness() {
    site.command("ben", "/streek");
    assertEquals("streek", inbox.await(CommandInvoked.class).command());
  }

  @Test
  void anAnswerSaysWhatItAnswers() {
    inbox.answer(new Reply.ToMember(BOARD));
    site.playground()
        .post(
            DemoPeople.channel("daily").orElseThrow().ref(),
            SampleCards.question(),
            new PostKey("k"));
    site.act("ben", "press", Map.of("message", "m1", "action", "answer:r1:1"));
    site.command("ben", " /streak ");

    List<String> said = site.messages("ben").stream().map(m -> m.path("said").asText("")).toList();
    assertEquals(List.of("", "B", "/streak"), said);
  }

  @Test
  void nobodyPressesWhatTheyCannotSee() {
    inbox.answer(new Reply.ToMember(SampleCards.button(ActionId.of("a"), "Go")));
    String id = site.command("ada", "/streak").path("message").path("id").asText();
    int before = inbox.received().size();

    JsonNode outcome = site.act("ben", "press", Map.of("message", id, "action", "a"));
    assertTrue(outcome.toString().contains("no longer here"), outcome.toString());
    assertEquals(before, inbox.received().size());
  }

  @Test
  void aFailedFormIsToldFromATakenOne() {
    inbox.fail(new IllegalStateException("boom"));
    JsonNode outcome = site.act("ada", "submit", Map.of("action", "w", "fields", Map.of("a", "x")));

    assertEquals("failed", outcome.path("kind").asText());
    assertFalse(outcome.toString().contains("boom"));
  }

  @Test
  void anAdminMayRemoveTheBotAndAddItBack() {
    assertEquals(
        403,
        site.post("/api/presence", "{\"as\":\"ben\",\"channel\":\"daily\",\"present\":false}")
            .statusCode());
    site.act("ada", "presence", Map.of("present", false));
    site.close();
    site = Site.open(folder, Commands.CATALOG, inbox);

    JsonNode outcome = site.command("ben", "/streak");
    assertTrue(outcome.toString().contains("removed from this channel"), outcome.toString());
    assertEquals(List.of(), inbox.received());

    site.act("ada", "presence", Map.of("present", true));
    site.command("ben", "/streak");
    assertEquals(1, inbox.received().size());
  }

  @Test
  void reasonsFitIntoTheCoresSentences() {
    var daily = DemoPeople.channel("daily").orElseThrow().ref();
    site.act("ada", "presence", Map.of("present", false));
    assertEquals(
        new PostResult.Unreachable("Whetstone was removed from it"),
        site.playground().post(daily, BOARD, new PostKey("p")));
    assertEquals(
        new PostResult.Unreachable("there is no channel attic"),
        site.playground()
            .post(new ChannelRef(DemoPeople.WORKSPACE, "attic"), BOARD, new PostKey("p")));
  }

  @Test
  void rejectedWithoutAFormIsSaidInAMessage() {
    inbox.answer(new Reply.RejectForm(Map.of("time", "There is no hour 25.")));
    JsonNode outcome = site.command("ada", "/setup time:25:00");
    assertTrue(outcome.path("message").toString().contains("There is no hour 25."));
  }
}
