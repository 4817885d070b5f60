package dev.whetstone.slack.install;

import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.bolt.service.InstallationService;
import dev.whetstone.core.chat.Keep;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.PlatformEvent;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.slack.api.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many workspaces, and organisations that let the bot into all of theirs. A token that expires is
 * renewed here, well before Bolt would, so that posts by the clock have one too.
 */
public final class Installs implements Workspaces, InstallationService {
  private static final String ORGANISATION = "slack.organisation";

  /** Bolt renews what has less than two hours left. */
  private static final Duration MARGIN = Duration.ofMinutes(150);

  private static final Duration TRUSTED = Duration.ofMinutes(1);
  private final PlatformId platform;
  private final Vault vault;
  private final Keep keep;
  private final Renewal renewal;
  private final InstantSource clock;
  private final Map<WorkspaceRef, Recent> recent = new ConcurrentHashMap<>();
  private volatile Consumer<PlatformEvent> told = _ -> {};

  private record Recent(DefaultBot bot, Instant until) {}

  /** With the keys that tokens are encrypted with. */
  public static Installs open(
      PlatformId platform,
      Keep keep,
      String key,
      Optional<String> oldKey,
      Renewal renewal,
      InstantSource clock) {
    Vault vault =
        new Vault(
            keep,
            platform,
            Seal.of(key, "SLACK_KEY"),
            oldKey.map(old -> Seal.of(old, "SLACK_OLD_KEY")));
    vault.changeKey();
    return new Installs(platform, vault, keep, renewal, clock);
  }

  private Installs(
      PlatformId platform, Vault vault, Keep keep, Renewal renewal, InstantSource clock) {
    this.platform = platform;
    this.vault = vault;
    this.keep = keep;
    this.renewal = renewal;
    this.clock = clock;
  }

  /** Who hears of workspaces that let the bot in. */
  public void telling(Consumer<PlatformEvent> listener) {
    told = listener;
  }

  /** Every workspace that the bot is in, as far as this database knows. */
  public Set<WorkspaceRef> present() {
    return java.util.stream.Stream.concat(
            vault.owners().stream(),
            keep.all(platform, ORGANISATION).stream()
                .filter(kept -> vault.find(ref(kept.value())).isPresent())
                .map(Keep.Kept::workspace))
        .collect(Collectors.toSet());
  }

  private WorkspaceRef ref(String id) {
    return new WorkspaceRef(platform, id);
  }

  @Override
  public Optional<Access> access(WorkspaceRef workspace) {
    return bot(workspace)
        .or(() -> keep.find(workspace, ORGANISATION).flatMap(org -> bot(ref(org))))
        .map(bot -> new Access(bot.getBotAccessToken(), bot.getBotUserId()));
  }

  private Optional<DefaultBot> bot(WorkspaceRef owner) {
    Recent known = recent.get(owner);
    if (known != null && clock.instant().isBefore(known.until())) {
      return Optional.of(known.bot());
    }
    Optional<DefaultBot> found = vault.find(owner);
    Optional<DefaultBot> fresh =
        found.filter(this::isStale).isPresent() ? vault.change(owner, this::renewed) : found;
    fresh.ifPresentOrElse(
        bot -> recent.put(owner, new Recent(bot, clock.instant().plus(TRUSTED))),
        () -> recent.remove(owner));
    return fresh;
  }

  private boolean isStale(DefaultBot bot) {
    return bot.getBotRefreshToken() != null
        && bot.getBotTokenExpiresAt() != null
        && Instant.ofEpochMilli(bot.getBotTokenExpiresAt()).isBefore(clock.instant().plus(MARGIN));
  }

  /** Another process may have been quicker. */
  private DefaultBot renewed(DefaultBot bot) {
    return isStale(bot) ? renewal.renew(bot, clock.instant()) : bot;
  }

  @Override
  public boolean isHistoricalDataEnabled() {
    return false;
  }

  @Override
  public void setHistoricalDataEnabled(boolean enabled) {
    // There is one install for each owner.
  }

  @Override
  public void saveInstallerAndBot(Installer installer) {
    DefaultBot bot = (DefaultBot) installer.toBot();
    boolean wide = Boolean.TRUE.equals(bot.getIsEnterpriseInstall());
    WorkspaceRef owner = ref(wide ? bot.getEnterpriseId() : bot.getTeamId());
    save(owner, bot);
    if (!wide) {
      MemberRef admin = new MemberRef(owner, installer.getInstallerUserId());
      told.accept(new PlatformEvent.Joined(owner, Optional.of(admin), Optional.empty()));
    }
  }

  private void save(WorkspaceRef owner, DefaultBot bot) {
    vault.put(owner, bot);
    recent.remove(owner);
  }

  @Override
  public void saveBot(Bot bot) {
    boolean wide = Boolean.TRUE.equals(bot.getIsEnterpriseInstall());
    save(ref(wide ? bot.getEnterpriseId() : bot.getTeamId()), (DefaultBot) bot);
  }

  /** A workspace of an organisation that let the bot in everywhere is known once it says hello. */
  public void isOf(String team, String organisation) {
    WorkspaceRef workspace = ref(team);
    if (keep.find(workspace, ORGANISATION).filter(organisation::equals).isEmpty()) {
      keep.put(workspace, ORGANISATION, organisation);
    }
  }

  /** The bot was removed; returns the workspaces that it is no longer in. */
  public Set<WorkspaceRef> remove(@Nullable String organisation, @Nullable String team) {
    Set<WorkspaceRef> gone =
        present().stream()
            .filter(w ->
                w.id().equals(team)
                    || w.id().equals(organisation)
                    || (team == null
                        && keep.find(w, ORGANISATION)
                            .filter(o -> o.equals(organisation))
                            .isPresent()))
            .collect(Collectors.toSet());
    for (WorkspaceRef workspace : gone) {
      vault.remove(workspace);
      keep.remove(workspace, ORGANISATION);
      recent.remove(workspace);
    }
    return gone;
  }

  @Override
  public void deleteBot(Bot bot) {
    remove(bot.getEnterpriseId(), bot.getTeamId());
  }

  @Override
  public void deleteInstaller(Installer installer) {
    // Nothing of the installer is kept.
  }

  @Override
  public @Nullable Bot findBot(@Nullable String enterpriseId, @Nullable String teamId) {
    Optional<DefaultBot> own =
        Optional.ofNullable(teamId).filter(id -> !id.isEmpty()).flatMap(id -> bot(ref(id)));
    return own.or(() ->
            Optional.ofNullable(enterpriseId)
                .filter(id -> !id.isEmpty())
                .flatMap(id -> bot(ref(id))))
        .orElse(null);
  }

  @Override
  public @Nullable Installer findInstaller(
      @Nullable String enterpriseId, @Nullable String teamId, @Nullable String userId) {
    return null;
  }
}
