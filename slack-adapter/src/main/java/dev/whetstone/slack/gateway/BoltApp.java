package dev.whetstone.slack.gateway;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.whetstone.slack.interaction.Interactions;
import dev.whetstone.slack.render.Page;
import java.util.regex.Pattern;

/** What the app listens to. */
public final class BoltApp {
  /** The one command; what is typed after it says which. */
  public static final String COMMAND = "/whetstone";

  /** The shortcut and the command it stands for. */
  public static final String SHORTCUT = "practise_now";

  private static final String PRACTICE = "practice";
  private static final Pattern BUTTON = Pattern.compile(Page.BUTTON + "\\d+");
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private BoltApp() {}

  /** Adds the listeners. */
  public static App listening(App app, Interactions interactions, Hearing hearing) {
    app.command(
        COMMAND,
        (request, context) -> {
          String team = request.getPayload().getTeamId();
          interactions.command(hearing.workspace(context, team), request.getPayload());
          return context.ack();
        });
    app.blockAction(
        BUTTON,
        (request, context) -> {
          String team = request.getPayload().getTeam().getId();
          interactions.press(hearing.workspace(context, team), request.getPayload());
          return context.ack();
        });
    app.viewSubmission(
        ANY,
        (request, context) -> {
          String team = request.getPayload().getTeam().getId();
          return interactions.submit(
              hearing.workspace(context, team), request.getPayload(), context);
        });
    app.globalShortcut(
        SHORTCUT,
        (request, context) -> {
          String team = request.getPayload().getTeam().getId();
          interactions.shortcut(hearing.workspace(context, team), request.getPayload(), PRACTICE);
          return context.ack();
        });
    events(app, interactions, hearing);
    return app;
  }

  private static void events(App app, Interactions interactions, Hearing hearing) {
    app.event(
        AppHomeOpenedEvent.class,
        (event, context) -> {
          if (!"messages".equals(event.getEvent().getTab())) {
            interactions.home(
                hearing.workspace(context, event.getTeamId()),
                event.getEvent().getUser(),
                event.getEventId());
          }
          return context.ack();
        });
    app.event(
        AppUninstalledEvent.class,
        (event, context) -> {
          removed(hearing, event);
          return context.ack();
        });
    app.event(
        TokensRevokedEvent.class,
        (event, context) -> {
          if (event.getEvent().getTokens().getBot() != null
              && !event.getEvent().getTokens().getBot().isEmpty()) {
            removed(hearing, event);
          }
          return context.ack();
        });
    app.event(
        ChannelLeftEvent.class,
        (event, context) -> {
          hearing.left(event.getEventId(), event.getTeamId(), event.getEvent().getChannel());
          return context.ack();
        });
    app.event(
        GroupLeftEvent.class,
        (event, context) -> {
          hearing.left(event.getEventId(), event.getTeamId(), event.getEvent().getChannel());
          return context.ack();
        });
  }

  private static void removed(Hearing hearing, EventsApiPayload<?> event) {
    hearing.removed(event.getEventId(), event.getEnterpriseId(), event.getTeamId());
  }

  /** What both ways in have in common. */
  public static AppConfig.AppConfigBuilder config() {
    return AppConfig.builder()
        .authTestCacheEnabled(true)
        .authTestCacheExpirationMillis(600_000)
        .allEventsApiAutoAckEnabled(true)
        .appPath("/slack")
        .oauthInstallPath("/install")
        .oauthRedirectUriPath("/oauth_redirect");
  }
}
