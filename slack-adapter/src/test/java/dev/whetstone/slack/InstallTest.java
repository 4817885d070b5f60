package dev.whetstone.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.Keep;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.testkit.SettableClock;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.ScriptedInbox;
import dev.whetstone.testkit.slack.FakeSlackOptions;
import dev.whetstone.testkit.web.ServerClock;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An app that many workspaces install, over HTTP. */
@Timeout(60)
class InstallTest {
  private static final CommandCatalog COMMANDS =
      new CommandCatalog(
          List.of(new CommandSpec("plain", "Nothing", CommandSpec.Audience.EVERYONE, List.of())));
  private static final Card CARD = Card.saying("A card", "With words.");

  /** Bolt compares times with the machine's clock. */
  private final SettableClock clock = SettableClock.at(ServerClock.real().instant().toString());

  private final ScriptedInbox inbox = new ScriptedInbox();
  private final String key = key();
  private final List<SlackPlatform> opened = new ArrayList<>();
  private Town town;
  private SlackPlatform platform;

  @BeforeEach
  void open() {
    town = new Town(FakeSlackOptions.USUAL, clock);
    platform = start(town.sharedSettings(key));
  }

  @AfterEach
  void close() {
    opened.forEach(SlackPlatform::close);
    town.close();
  }

  private static String key() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private SlackPlatform start(Map<String, String> settings) {
    SlackPlatform started = town.platform(settings, clock);
    opened.add(started);
    town.start(started, COMMANDS, inbox);
    return started;
  }

  private Browser browser() {
    return new Browser(platform.port());
  }

  private void install(boolean rotates) {
    HttpResponse<String> done =
        browser().install(town.control.agree(town.team, town.admin, false, rotates));
    assertEquals(200, done.statusCode(), done.body());
    assertTrue(done.body().contains("Whetstone is installed"), done.body());
  }

  private Keep.Kept kept() {
    return town.keep.all(SlackPlatform.ID, "slack.install").getFirst();
  }

  private PostResult post(String keyName) {
    return platform.post(town.channelRef(), CARD, new PostKey(keyName));
  }

  @Test
  void installingBringsAWorkspaceIn() {
    assertInstanceOf(PostResult.Unreachable.class, post("before"));
    install(false);
    assertInstanceOf(PostResult.Posted.class, post("after"));
    PlatformEvent.Joined joined = awaitEvent(PlatformEvent.Joined.class);
    assertEquals(town.workspace(), joined.workspace());
    assertEquals(Optional.of(new MemberRef(town.workspace(), town.admin)), joined.admin());
  }

  @Test
  void aStateThatWasNotIssuedInstallsNothing() {
    String code = town.control.agree(town.team, town.admin, false, false);
    HttpResponse<String> refused = browser().callback(code, "made-up", "");
    assertTrue(refused.body().contains("Whetstone is not installed"), refused.body());
    assertInstanceOf(PostResult.Unreachable.class, post("forged"));
    assertEquals(List.of(), town.keep.all(SlackPlatform.ID, "slack.install"));
  }

  @Test
  void tokensAreEncryptedAtRest() {
    install(true);
    String kept = kept().value();
    assertFalse(kept.contains(town.control.token(town.team)), kept);
    assertFalse(kept.contains("xox"), kept);
  }

  @Test
  void aSenderRenewsATokenByItself() {
    install(true);
    String first = town.control.token(town.team);
    clock.advance(Duration.ofHours(13));
    assertInstanceOf(PostResult.Posted.class, post("next-day"));
    assertFalse(first.equals(town.control.token(town.team)));
    clock.advance(Duration.ofHours(10));
    assertInstanceOf(PostResult.Posted.class, post("day-after"));
  }

  @Test
  void aNewKeyTakesOverFromTheOld() {
    install(false);
    String before = kept().value();
    String next = key();
    Map<String, String> settings = new HashMap<>(town.sharedSettings(next));
    assertThrows(StartFailure.class, () -> town.platform(settings, clock));
    settings.put("slack.old.key", key);
    platform = start(settings);
    assertInstanceOf(PostResult.Posted.class, post("new-key"));
    String after = kept().value();
    assertFalse(before.equals(after));
    settings.remove("slack.old.key");
    platform = start(settings);
    assertInstanceOf(PostResult.Posted.class, post("new-key-alone"));
  }

  @Test
  void anInstallMovedToAnotherWorkspaceCannotBeOpened() {
    install(false);
    Keep.Kept kept = kept();
    WorkspaceRef other = new WorkspaceRef(SlackPlatform.ID, "T0OTHER");
    town.keep.put(other, "slack.install", kept.value());
    ChannelRef channel = new ChannelRef(other, town.channel);
    assertInstanceOf(
        PostResult.Unreachable.class, platform.post(channel, CARD, new PostKey("moved")));
  }

  @Test
  void uninstallingLeaves() {
    install(false);
    town.control.uninstall(town.team).join();
    assertEquals(town.workspace(), awaitEvent(PlatformEvent.Left.class).workspace());
    assertInstanceOf(PostResult.Unreachable.class, post("gone"));
    assertEquals(List.of(), town.keep.all(SlackPlatform.ID, "slack.install"));
    install(false);
    assertInstanceOf(PostResult.Posted.class, post("back"));
  }

  @Test
  void revokedTokensLeaveOnce() {
    install(false);
    town.control.revoke(town.team).join();
    town.control.repeat().join();
    awaitEvent(PlatformEvent.Left.class);
    assertEquals(1, inbox.events().stream().filter(PlatformEvent.Left.class::isInstance).count());
  }

  @Test
  void anOrganisationInstallsOnceForAll() {
    String one = town.control.addTeamOf("One", "E0ORG");
    String two = town.control.addTeamOf("Two", "E0ORG");
    String admin = town.control.addUser(one, "Olga", true);
    String channel = town.control.addChannel(two, "daily", false);
    town.control.inviteBot(two, channel);
    String member = town.control.addUser(two, "Tom", false);
    browser().install(town.control.agree(one, admin, true, false));
    inbox.answer(new Reply.ToMember(CARD));
    assertTrue(town.control.command(two, member, channel, "/whetstone", "plain").join().isGood());
    Interaction.CommandInvoked heard = inbox.await(Interaction.CommandInvoked.class);
    assertEquals(two, heard.origin().channel().workspace().id());
    assertEquals("Tom", heard.origin().caller().displayName());
    ChannelRef there = new ChannelRef(new WorkspaceRef(SlackPlatform.ID, two), channel);
    assertInstanceOf(PostResult.Posted.class, platform.post(there, CARD, new PostKey("org")));
  }

  @Test
  void aWorkspaceNeverReachesAnother() {
    install(false);
    String foreign = town.control.addTeam("Foreign");
    String secret = town.control.addChannel(foreign, "secret", false);
    town.control.inviteBot(foreign, secret);
    String spy = town.control.addUser(foreign, "Spy", true);
    browser().install(town.control.agree(foreign, spy, false, false));
    ChannelRef forged = new ChannelRef(town.workspace(), secret);
    assertInstanceOf(
        PostResult.Unreachable.class, platform.post(forged, CARD, new PostKey("forged")));
    assertInstanceOf(
        PostResult.Unreachable.class,
        platform.send(new MemberRef(town.workspace(), spy), CARD, new PostKey("forged-dm")));
    assertEquals(List.of(), town.control.raw(foreign, secret));
  }

  private <T extends PlatformEvent> T awaitEvent(Class<T> kind) {
    return Await.value(
        kind.getSimpleName(),
        () -> inbox.events().stream().filter(kind::isInstance).map(kind::cast).findFirst(),
        () -> inbox.events().toString());
  }
}
