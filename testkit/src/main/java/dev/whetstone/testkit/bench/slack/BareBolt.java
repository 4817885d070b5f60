package dev.whetstone.testkit.bench.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.socket_mode.SocketModeClient;
import io.javalin.Javalin;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The least that an app with Bolt can do: it posts buttons and answers each press with a constant.
 * Arguments: the Web API's address, the bot's token, the app-level token or the signing secret, the
 * port to listen on or {@code socket}, and the channels.
 */
final class BareBolt {
  static final String LABEL = "A";
  static final String POST = "Press one";
  private static final Pattern ANY = Pattern.compile(".*");
  private static final String SOCKET = "socket";

  private BareBolt() {}

  public static void main(String[] args) throws Exception {
    SlackConfig config = new SlackConfig();
    config.setStatsEnabled(false);
    config.setMethodsEndpointUrlPrefix(args[0]);
    Slack slack = Slack.getInstance(config);
    AppConfig.AppConfigBuilder app =
        AppConfig.builder().slack(slack).singleTeamBotToken(args[1]).authTestCacheEnabled(true);
    if (args[3].equals(SOCKET)) {
      new SocketModeApp(args[2], SocketModeClient.Backend.JavaWebSocket, answering(app))
          .startAsync();
    } else {
      listen(answering(app.signingSecret(args[2])), Integer.parseInt(args[3]));
    }
    for (String channel : List.of(args).subList(4, args.length)) {
      slack
          .methods(args[1])
          .chatPostMessage(r -> r.channel(channel).text(POST).blocks(List.of(buttons())));
    }
    System.out.println("ready to press");
    Thread.currentThread().join();
  }

  private static App answering(AppConfig.AppConfigBuilder config) {
    App app = new App(config.build());
    app.blockAction(
        ANY,
        (_, context) -> {
          context.respond("Right. It is B.");
          return context.ack();
        });
    return app;
  }

  private static void listen(App app, int port) {
    SlackAppServletAdapter adapter = new SlackAppServletAdapter(app.config());
    app.start();
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.concurrency.useVirtualThreads = true;
              config.routes.post(
                  "/slack/events",
                  context ->
                      adapter.writeResponse(
                          context.res(), app.run(adapter.buildSlackRequest(context.req()))));
            })
        .start("127.0.0.1", port);
  }

  private static ActionsBlock buttons() {
    List<BlockElement> choices = new ArrayList<>();
    for (String choice : List.of("A", "B", "C", "D")) {
      choices.add(
          ButtonElement.builder()
              .actionId(choice)
              .text(PlainTextObject.builder().text(choice).build())
              .build());
    }
    return ActionsBlock.builder().elements(choices).build();
  }
}
