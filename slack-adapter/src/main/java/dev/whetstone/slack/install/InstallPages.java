package dev.whetstone.slack.install;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.service.builtin.oauth.view.OAuthInstallPageRenderer;
import com.slack.api.bolt.service.builtin.oauth.view.OAuthRedirectUriPageRenderer;

/** The pages that people see while they install the app. Bolt checks the state. */
public final class InstallPages {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Whetstone</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>body{font:18px/1.5 system-ui;max-width:34em;margin:15vh auto;padding:0 1em}</style>
      </head><body><h1>%s</h1>%s</body></html>
      """;

  private InstallPages() {}

  /** An app that people can install. */
  public static App app(AppConfig.AppConfigBuilder config, Installs installs) {
    config
        .oAuthInstallPageRenderingEnabled(true)
        .oAuthInstallPageRenderer(new InstallPage())
        .oAuthRedirectUriPageRenderer(new DonePage());
    App app = new App(config.build());
    app.service(installs);
    return app.asOAuthApp(true);
  }

  private static final class InstallPage implements OAuthInstallPageRenderer {
    @Override
    public String render(String authorizeUrl) {
      return PAGE.formatted(
          "Whetstone for Slack",
          "<p>One interview question a day in your channel, the answer behind a button.</p>"
              + "<p><a href=\"%s\">Add to Slack</a></p>".formatted(attribute(authorizeUrl)));
    }
  }

  private static final class DonePage implements OAuthRedirectUriPageRenderer {
    @Override
    public String renderSuccessPage(Installer installer, String completionUrl) {
      return PAGE.formatted(
          "Whetstone is installed",
          "<p>Go back to Slack. In the channel for the daily question type"
              + " <code>/whetstone setup</code>.</p>");
    }

    @Override
    public String renderFailurePage(String installUrl, String reason) {
      return PAGE.formatted(
          "Whetstone is not installed",
          "<p>Slack did not let the installation finish. Nothing was changed.</p>"
              + "<p><a href=\"/slack/install\">Try again</a></p>");
    }
  }

  private static String attribute(String url) {
    return url.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
