package dev.whetstone.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatPlatform;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.DirectMessages;
import dev.whetstone.core.chat.Discussions;
import dev.whetstone.core.chat.Inbox;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PlatformContext;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostLookup;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.chat.StyledPosts;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.slack.api.Clients;
import dev.whetstone.slack.api.Troubled;
import dev.whetstone.slack.api.Workspaces;
import dev.whetstone.slack.command.Scopes;
import dev.whetstone.slack.gateway.BoltApp;
import dev.whetstone.slack.gateway.Hearing;
import dev.whetstone.slack.gateway.HttpWay;
import dev.whetstone.slack.gateway.SocketWay;
import dev.whetstone.slack.gateway.Way;
import dev.whetstone.slack.install.InstallPages;
import dev.whetstone.slack.install.Installs;
import dev.whetstone.slack.install.OneWorkspace;
import dev.whetstone.slack.install.Renewal;
import dev.whetstone.slack.interaction.Delivering;
import dev.whetstone.slack.interaction.Interactions;
import dev.whetstone.slack.post.Channels;
import dev.whetstone.slack.post.Letters;
import dev.whetstone.slack.post.Pictures;
import dev.whetstone.slack.post.Posts;
import dev.whetstone.slack.post.Threads;
import dev.whetstone.slack.post.Writer;
import dev.whetstone.slack.render.CardRenderer;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slack as a chat platform: teams are workspaces. */
final class SlackPlatform
    implements ChatPlatform, PostLookup, DirectMessages, StyledPosts, Discussions {
  static final PlatformId ID = new PlatformId("slack");
  private final SlackSettings settings;
  private final PlatformContext context;
  private final Slack slack;
  private final Workspaces workspaces;
  private final CardRenderer renderer;
  private final Channels channels;
  private final Posts posts;
  private final Letters letters;
  private final Threads threads;
  private final Delivering delivering;
  private volatile @Nullable Opened opened;

  private record Opened(Way way, Interactions interactions, Hearing hearing) {}

  SlackPlatform(SlackSettings settings, PlatformContext context) {
    this.settings = settings;
    this.context = context;
    slack = Slacks.of(settings.api());
    workspaces = workspaces(settings.mode());
    renderer = new CardRenderer(context.formulas());
    Clients clients = new Clients(slack, workspaces);
    Pictures pictures = new Pictures(clients);
    Writer writer = new Writer(clients, pictures);
    channels = new Channels(clients, context.keep());
    posts = new Posts(writer, renderer, context.keep());
    letters = new Letters(clients, writer, renderer);
    threads = new Threads(writer, renderer);
    delivering = new Delivering(clients, renderer, pictures, letters);
  }

  private Workspaces workspaces(SlackSettings.Mode mode) {
    return switch (mode) {
      case SlackSettings.Mode.Socket(String _, String token) -> new OneWorkspace(ID, token);
      case SlackSettings.Mode.Signed(SlackSettings.Server _, String token) ->
          new OneWorkspace(ID, token);
      case SlackSettings.Mode.Shared shared ->
          Installs.open(
              ID,
              context.keep(),
              shared.key(),
              shared.oldKey(),
              new Renewal(slack, shared.clientId(), shared.clientSecret()),
              context.clock());
    };
  }

  @Override
  public PlatformId id() {
    return ID;
  }

  /**
   * Returns when Slack can reach the bot.
   *
   * @throws StartFailure if Slack refuses the bot
   */
  @Override
  public void start(CommandCatalog commands, Inbox inbox) {
    renderer.commands(commands.commands().stream().map(CommandSpec::name).toList());
    Interactions interactions = Interactions.of(commands, inbox, delivering, context.clock());
    Optional<Installs> installs =
        workspaces instanceof Installs many ? Optional.of(many) : Optional.empty();
    Hearing hearing = new Hearing(ID, inbox, channels, installs);
    Set<WorkspaceRef> present =
        workspaces instanceof OneWorkspace one
            ? Set.of(known(one))
            : installs.orElseThrow().present();
    installs.ifPresent(all -> all.telling(hearing::tell));
    Way way = way(interactions, hearing);
    opened = new Opened(way, interactions, hearing);
    hearing.tell(new PlatformEvent.Present(ID, w -> w.platform().equals(ID), present));
    way.open();
  }

  private WorkspaceRef known(OneWorkspace one) {
    try {
      return one.open(slack);
    } catch (Troubled e) {
      throw new StartFailure(
          "Slack cannot be asked about SLACK_BOT_TOKEN (%s). Check the network and start again."
              .formatted(e.getMessage()),
          e);
    }
  }

  private Way way(Interactions interactions, Hearing hearing) {
    AppConfig.AppConfigBuilder config = BoltApp.config().slack(slack);
    return switch (settings.mode()) {
      case SlackSettings.Mode.Socket(String appToken, String botToken) -> {
        App app = new App(config.singleTeamBotToken(botToken).build());
        yield new SocketWay(slack, appToken, BoltApp.listening(app, interactions, hearing));
      }
      case SlackSettings.Mode.Signed(SlackSettings.Server server, String botToken) -> {
        config.singleTeamBotToken(botToken).signingSecret(server.signingSecret());
        App app = BoltApp.listening(new App(config.build()), interactions, hearing);
        yield new HttpWay(app, server.host(), server.port());
      }
      case SlackSettings.Mode.Shared shared -> {
        SlackSettings.Server server = shared.server();
        config
            .signingSecret(server.signingSecret())
            .clientId(shared.clientId())
            .clientSecret(shared.clientSecret())
            .scope(Scopes.joined())
            .redirectUri(server.redirect().orElse(null));
        App app = InstallPages.app(config, (Installs) workspaces);
        BoltApp.listening(app, interactions, hearing);
        yield new HttpWay(app, server.host(), server.port());
      }
    };
  }

  /** Where signed requests arrive; for tests. */
  int port() {
    return opened != null && opened.way() instanceof HttpWay http ? http.port() : 0;
  }

  @Override
  public PostResult post(ChannelRef channel, Card card, PostKey key) {
    return posts.post(channel, card, key, PostStyle.PLAIN);
  }

  @Override
  public PostResult post(ChannelRef channel, Card card, PostKey key, PostStyle style) {
    return posts.post(channel, card, key, style);
  }

  @Override
  public Lacking lacking(ChannelRef channel, PostStyle style) {
    return channels.lacking(channel, style);
  }

  @Override
  public PostResult edit(MessageRef message, Card card) {
    return posts.edit(message, card);
  }

  @Override
  public Optional<MessageRef> find(ChannelRef channel, PostKey key) {
    return posts.find(channel, key);
  }

  @Override
  public PostResult send(MemberRef member, Card card, PostKey key) {
    return letters.send(member, card, key);
  }

  @Override
  public PostResult openThread(MessageRef post, String title, Card first) {
    return threads.open(post, first);
  }

  @Override
  public PostResult addSpoiler(MessageRef post, Card answer, PostKey key) {
    return threads.addSpoiler(post, answer, key);
  }

  /** First ends what members are waiting for. */
  @Override
  public void close() {
    Opened running = opened;
    if (running != null) {
      running.interactions().close();
      running.way().close();
      running.hearing().close();
    }
    try {
      slack.close();
    } catch (Exception e) { // the SDK declares it
      throw new IllegalStateException("Slack's client did not close", e);
    }
  }
}
