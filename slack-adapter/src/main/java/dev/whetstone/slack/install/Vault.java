package dev.whetstone.slack.install;

import com.google.gson.Gson;
import com.slack.api.bolt.model.builtin.DefaultBot;
import dev.whetstone.core.chat.Keep;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.chat.WorkspaceRef;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps installs, encrypted. */
final class Vault {
  private static final Logger log = LoggerFactory.getLogger(Vault.class);
  private static final String NAME = "slack.install";
  private static final Gson GSON = new Gson();
  private final Keep keep;
  private final PlatformId platform;
  private final Seal seal;
  private final Optional<Seal> old;

  Vault(Keep keep, PlatformId platform, Seal seal, Optional<Seal> old) {
    this.keep = keep;
    this.platform = platform;
    this.seal = seal;
    this.old = old;
  }

  /**
   * Seals with the new key what the old one had sealed.
   *
   * @throws StartFailure where neither key opens an install
   */
  void changeKey() {
    List<Keep.Kept> stale =
        keep.all(platform, NAME).stream().filter(kept -> !seal.fits(kept.value())).toList();
    for (Keep.Kept kept : stale) {
      keep.change(kept.workspace(), NAME, sealed -> resealed(kept.workspace(), sealed));
    }
    if (!stale.isEmpty()) {
      log.info("Encrypted the tokens of {} workspaces with the new key", stale.size());
    }
  }

  private String resealed(WorkspaceRef owner, String sealed) {
    if (seal.fits(sealed)) {
      return sealed;
    }
    String text =
        old.flatMap(key -> key.open(owner.id(), sealed))
            .orElseThrow(() ->
                new StartFailure(
                    "The Slack tokens in the database were encrypted with another key. Set"
                        + " SLACK_KEY to that key; to change it, give the new one as SLACK_KEY and"
                        + " the one before as SLACK_OLD_KEY."));
    return seal.seal(owner.id(), text);
  }

  Optional<DefaultBot> find(WorkspaceRef owner) {
    return keep.find(owner, NAME).flatMap(sealed -> open(owner, sealed));
  }

  private Optional<DefaultBot> open(WorkspaceRef owner, String sealed) {
    return seal.open(owner.id(), sealed)
        .or(() -> old.flatMap(key -> key.open(owner.id(), sealed)))
        .map(text -> GSON.fromJson(text, DefaultBot.class));
  }

  void put(WorkspaceRef owner, DefaultBot bot) {
    keep.put(owner, NAME, seal.seal(owner.id(), GSON.toJson(bot)));
  }

  void remove(WorkspaceRef owner) {
    keep.remove(owner, NAME);
  }

  /** Whoever has let the bot in: workspaces and organisations. */
  List<WorkspaceRef> owners() {
    return keep.all(platform, NAME).stream().map(Keep.Kept::workspace).toList();
  }

  /** Changes an install while no other process can. */
  Optional<DefaultBot> change(WorkspaceRef owner, UnaryOperator<DefaultBot> change) {
    return keep.change(
            owner,
            NAME,
            sealed ->
                open(owner, sealed)
                    .map(bot -> seal.seal(owner.id(), GSON.toJson(change.apply(bot))))
                    .orElse(sealed))
        .flatMap(sealed -> open(owner, sealed));
  }
}
