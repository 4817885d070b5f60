package dev.whetstone.slack.install;

import com.slack.api.Slack;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.whetstone.slack.api.Calls;
import dev.whetstone.slack.api.Troubled;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets a new token for one that is about to expire. */
public record Renewal(Slack slack, String clientId, String clientSecret) {
  private static final Logger log = LoggerFactory.getLogger(Renewal.class);

  /** Where Slack does not give one, the old token is kept: it may be good for a while. */
  DefaultBot renew(DefaultBot bot, Instant now) {
    try {
      OAuthV2AccessResponse renewed =
          Calls.now(() ->
              slack
                  .methods()
                  .oauthV2Access(r ->
                      r.clientId(clientId)
                          .clientSecret(clientSecret)
                          .grantType("refresh_token")
                          .refreshToken(bot.getBotRefreshToken())));
      bot.setBotAccessToken(renewed.getAccessToken());
      bot.setBotRefreshToken(renewed.getRefreshToken());
      bot.setBotTokenExpiresAt(now.plusSeconds(renewed.getExpiresIn()).toEpochMilli());
    } catch (Troubled e) {
      log.warn("The token of {} could not be renewed: {}", bot.getTeamId(), e.getMessage());
    }
    return bot;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Renewal[" + clientId + "]";
  }
}
