package dev.whetstone.testkit.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebApiTest {
  private static final String BUTTON =
      "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"a\",\"value\":\"v\","
          + "\"text\":{\"type\":\"plain_text\",\"text\":\"Press\"}}]}]";

  private FakeSlack slack;
  private SlackControl control;
  private String team = "";
  private String channel = "";
  private String member = "";
  private Caller bot;

  @BeforeEach
  void open() {
    start(FakeSlackOptions.USUAL);
  }

  private void start(FakeSlackOptions options) {
    slack = FakeSlack.start(options);
    control = slack.control();
    team = control.addTeam("Study");
    channel = control.addChannel(team, "daily", false);
    member = control.addUser(team, "Max", false);
    bot = new Caller(slack.api(), control.install(team));
  }

  @AfterEach
  void close() {
    bot.close();
    slack.close();
  }

  private Caller.Answer post(String text) {
    return bot.json(
        "chat.postMessage", "{\"channel\":\"%s\",\"text\":\"%s\"}".formatted(channel, text));
  }

  @Test
  void postsInFormsAndInJson() {
    control.inviteBot(team, channel);
    assertTrue(post("one").body().path("ok").asBoolean());
    assertTrue(
        bot.form("chat.postMessage", "channel=" + channel + "&text=two&unfurl_links=0")
            .body()
            .path("ok")
            .asBoolean());
    List<String> seen = control.seen(team, member, channel).stream().map(m -> m.text()).toList();
    assertEquals(List.of("one", "two"), seen);
  }

  @Test
  void refusesByTheNamesThatSlackUses() {
    assertEquals("not_in_channel", post("x").error());
    assertEquals("unknown_method", bot.json("chat.shout", "{}").error());
    assertEquals(
        "channel_not_found",
        bot.json("chat.postMessage", "{\"channel\":\"C0NONE\",\"text\":\"x\"}").error());
    assertEquals("user_not_found", bot.form("users.info", "user=U0NONE").error());
    control.inviteBot(team, channel);
    assertEquals("no_text", post("").error());
    control.archive(team, channel).join();
    assertEquals("is_archived", post("x").error());
    try (Caller stranger = new Caller(slack.api(), "xoxb-none")) {
      assertEquals("invalid_auth", stranger.json("auth.test", "{}").error());
    }
  }

  @Test
  void namesTheScopeThatIsMissing() {
    control.narrow(team, List.of("commands"));
    Caller.Answer refused = bot.form("users.info", "user=" + member);
    assertEquals("missing_scope", refused.error());
    assertEquals("users:read", refused.body().path("needed").asText());
    assertEquals("commands", refused.body().path("provided").asText());
  }

  @Test
  void checksBlocksAndArguments() {
    control.inviteBot(team, channel);
    Caller.Answer blocks =
        bot.json(
            "chat.postMessage",
            "{\"channel\":\"%s\",\"text\":\"x\",\"blocks\":[{\"type\":\"header\"}]}"
                .formatted(channel));
    assertEquals("invalid_blocks", blocks.error());
    JsonNode remarks = blocks.body().at("/response_metadata/messages");
    assertTrue(remarks.toString().contains("text"), remarks::toString);
    String twice =
        BUTTON.replace(
            "}]}]",
            "},{\"type\":\"button\",\"action_id\":\"a\",\"text\":{\"type\":\"plain_text\",\"text\":\"P\"}}]}]");
    assertEquals(
        "invalid_blocks",
        bot.json(
                "chat.postMessage",
                "{\"channel\":\"%s\",\"text\":\"x\",\"blocks\":%s}".formatted(channel, twice))
            .error());
    assertEquals(
        "invalid_arguments",
        bot.json("chat.postMessage", "{\"channel\":\"%s\",\"text\":7}".formatted(channel)).error());
    String huge =
        "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\""
            + "x".repeat(2_900)
            + "\"}}";
    assertEquals(
        "msg_blocks_too_long",
        bot.json(
                "chat.postMessage",
                "{\"channel\":\"%s\",\"text\":\"x\",\"blocks\":[%s]}"
                    .formatted(channel, String.join(",", huge, huge, huge, huge, huge)))
            .error());
  }

  @Test
  void limitsAChannelAndSaysHowLongToWait() {
    close();
    start(FakeSlackOptions.USUAL.limiting(true));
    control.inviteBot(team, channel);
    for (int i = 0; i < 3; i++) {
      assertEquals(200, post("x").status());
    }
    Caller.Answer limited = post("x");
    assertEquals(429, limited.status());
    assertEquals("ratelimited", limited.error());
    assertTrue(Integer.parseInt(limited.retryAfter().orElseThrow()) >= 1);
  }

  @Test
  void metadataIsShownOnRequest() {
    control.inviteBot(team, channel);
    bot.json(
        "chat.postMessage",
        "{\"channel\":\"%s\",\"text\":\"x\",\"metadata\":{\"event_type\":\"e\",\"event_payload\":{\"k\":\"v\"}}}"
            .formatted(channel));
    String with =
        bot.form("conversations.history", "channel=" + channel + "&include_all_metadata=true")
            .body()
            .toString();
    String without = bot.form("conversations.history", "channel=" + channel).body().toString();
    assertTrue(with.contains("\"k\":\"v\""), with);
    assertTrue(!without.contains("\"k\":\"v\""), without);
  }

  @Test
  void aUserSeesNoButtonThatIsNotThere() {
    control.inviteBot(team, channel);
    String ts = post("plain").body().path("ts").asText();
    assertThrows(AssertionError.class, () -> control.press(team, member, channel, ts, "Press"));
  }

  @Test
  void anAppThatDoesNotAnswerIsSaidToHaveFailed() {
    control.command(team, member, channel, "/whetstone", "help").join();
    assertEquals(List.of("dispatch_failed"), control.problems(team, member));
  }

  @Test
  void faultsHappenAsOftenAsAsked() {
    control.inviteBot(team, channel);
    control.fault(new Fault.Limit("chat.postMessage", Duration.ofSeconds(7), 1));
    control.fault(new Fault.Answer("chat.postMessage", 503, 1));
    control.fault(new Fault.Refuse("chat.postMessage", "fatal_error", 1));
    assertEquals("7", post("a").retryAfter().orElseThrow());
    assertEquals(503, post("b").status());
    assertEquals("fatal_error", post("c").error());
    assertTrue(post("d").body().path("ok").asBoolean());
    assertEquals(1, control.seen(team, member, channel).size());
  }

  @Test
  void othersControlItOverHttp() {
    try (Caller other = new Caller(slack.controlAddress(), "")) {
      Caller.Answer added =
          other.json(
              "addUser", "{\"team\":\"%s\",\"name\":\"Eve\",\"admin\":true}".formatted(team));
      String eve = added.body().path("result").asText();
      assertTrue(eve.startsWith("U"), added::toString);
      other.json(
          "fault", "{\"fault\":{\"type\":\"Answer\",\"method\":\"auth.test\",\"status\":500}}");
      assertEquals(500, bot.json("auth.test", "{}").status());
      Caller.Answer typed =
          other.json(
              "command",
              "{\"team\":\"%s\",\"user\":\"%s\",\"channel\":\"%s\",\"command\":\"/x\",\"text\":\"\"}"
                  .formatted(team, eve, channel));
      assertEquals("dispatch_failed", typed.body().at("/result/problem").asText());
    }
  }

  @Test
  void theProgramsOptionsAreRead() {
    assertEquals(
        FakeSlackOptions.USUAL.onPort(99),
        FakeSlackMain.options(List.of("--port", "99", "--unlimited", "--http", "http://x")));
    assertThrows(IllegalArgumentException.class, () -> FakeSlackMain.options(List.of("--colour")));
    assertThrows(IllegalArgumentException.class, () -> FakeSlackMain.options(List.of("--port")));
  }
}
