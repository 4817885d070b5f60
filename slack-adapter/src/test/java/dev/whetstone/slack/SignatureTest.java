package dev.whetstone.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.ScriptedInbox;
import dev.whetstone.testkit.slack.event.SignedRequests;
import dev.whetstone.testkit.web.ServerClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may tell the bot what happened. */
@Timeout(60)
class SignatureTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private final ScriptedInbox inbox = new ScriptedInbox();
  private final HttpClient client = HttpClient.newHttpClient();
  private Town town;
  private SlackPlatform platform;

  @BeforeEach
  void open() {
    town = new Town();
    platform = town.started(town.signedSettings(), new CommandCatalog(List.of()), inbox);
    inbox.answer(new Reply.ToMember(Card.saying("Heard", "Once.")));
  }

  @AfterEach
  void close() {
    client.close();
    platform.close();
    town.close();
  }

  private String body() {
    return "command=%2Fwhetstone&text=plain&trigger_id=1.2.3&team_id="
        + town.team
        + "&user_id="
        + town.member
        + "&user_name=max&channel_id="
        + town.channel
        + "&api_app_id=A1&token=t&response_url=http%3A%2F%2F127.0.0.1%3A1%2Fnowhere";
  }

  private int send(String secret, Duration ago, String body, String sentBody) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + platform.port() + "/slack/events");
    long then = ServerClock.real().instant().minus(ago).getEpochSecond();
    try (SignedRequests signer = new SignedRequests(address, secret, ServerClock.real())) {
      HttpRequest request =
          signer
              .request(body, FORM, then)
              .POST(HttpRequest.BodyPublishers.ofString(sentBody))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
  }

  @Test
  void aGoodSignatureIsHeard() throws Exception {
    assertEquals(200, send(town.slack.signingSecret(), Duration.ZERO, body(), body()));
    inbox.await(Interaction.CommandInvoked.class);
  }

  @Test
  void aWrongSecretIsNot() throws Exception {
    assertEquals(401, send("0".repeat(32), Duration.ZERO, body(), body()));
    assertEquals(List.of(), inbox.received());
  }

  @Test
  void aChangedBodyIsNot() throws Exception {
    assertEquals(401, send(town.slack.signingSecret(), Duration.ZERO, body(), body() + "&admin=1"));
    assertEquals(List.of(), inbox.received());
  }

  @Test
  void anOldRequestIsNot() throws Exception {
    assertEquals(401, send(town.slack.signingSecret(), Duration.ofMinutes(6), body(), body()));
    assertEquals(List.of(), inbox.received());
  }

  @Test
  void aReplayHasNoSecondEffect() throws Exception {
    assertEquals(200, send(town.slack.signingSecret(), Duration.ZERO, body(), body()));
    inbox.await(Interaction.CommandInvoked.class);
    assertEquals(200, send(town.slack.signingSecret(), Duration.ZERO, body(), body()));
    assertTrue(
        town.control
            .command(town.team, town.admin, town.channel, "/whetstone", "x")
            .join()
            .isGood());
    inbox.await(Interaction.CommandInvoked.class);
    assertEquals(
        1,
        inbox.received().stream()
            .filter(i -> i.origin().caller().member().id().equals(town.member))
            .count());
  }

  @Test
  void aRepeatedFormIsTakenOnce() {
    inbox.answer(interaction ->
        interaction instanceof Interaction.FormSubmitted
            ? new Reply.RejectForm(Map.of("text", "No."))
            : new Reply.OpenForm(Forms.ONE_LINE));
    town.control.command(town.team, town.member, town.channel, "/whetstone", "plain").join();
    Await.until(
        "a modal", () -> town.control.modal(town.team, town.member).isPresent(), () -> "none");
    var first = town.control.submit(town.team, town.member, Map.of("Text", "words")).join();
    var second = town.control.repeat().join();
    assertEquals(first.body(), second.body());
    assertEquals("errors", second.body().path("response_action").asText());
    assertEquals(
        1, inbox.received().stream().filter(Interaction.FormSubmitted.class::isInstance).count());
  }
}
