package dev.whetstone.slack.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.whetstone.core.chat.Finding;
import dev.whetstone.testkit.slack.FakeSlackExtension;
import dev.whetstone.testkit.slack.FakeSlackOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SlackCheckupTest {
  @RegisterExtension
  private final FakeSlackExtension fake = new FakeSlackExtension(FakeSlackOptions.USUAL);

  private String team = "";
  private String token = "";

  @BeforeEach
  void install() {
    team = fake.slack().control().addTeam("Study");
    token = fake.slack().control().install(team);
  }

  private List<Finding> check(String botToken, String appToken) throws Exception {
    SlackConfig config = new SlackConfig();
    config.setStatsEnabled(false);
    config.setMethodsEndpointUrlPrefix(fake.slack().api());
    Slack slack = Slack.getInstance(config);
    try {
      return SlackCheckup.check(slack, botToken, Optional.of(appToken));
    } finally {
      slack.close();
    }
  }

  @Test
  void allIsWell() throws Exception {
    List<Finding> findings = check(token, fake.slack().appToken());
    assertTrue(findings.stream().allMatch(Finding::ok), findings::toString);
    assertEquals("Slack: the bot's token is good for Study", findings.getFirst().what());
  }

  @Test
  void aScopeIsMissing() throws Exception {
    fake.slack().control().narrow(team, List.of("commands", "chat:write"));
    Finding scopes = check(token, fake.slack().appToken()).get(1);
    assertFalse(scopes.ok());
    assertTrue(scopes.what().startsWith("Slack: the token lacks channels:read"), scopes::what);
    assertTrue(scopes.advice().contains("install it again"), scopes::advice);
  }

  @Test
  void tokensAreWrong() throws Exception {
    List<Finding> findings = check("xoxb-wrong", "xapp-wrong");
    assertEquals(2, findings.size());
    assertTrue(findings.getFirst().advice().contains("SLACK_BOT_TOKEN"));
    assertTrue(findings.getLast().advice().contains("SLACK_APP_TOKEN"));
    assertFalse(findings.toString().contains("xoxb-wrong"));
  }
}
