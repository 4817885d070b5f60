package dev.whetstone.discord.checkup;

import dev.whetstone.discord.rest.PermissionNames;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;

/** What the bot asks of a server that lets it in. */
public final class Invitation {
  /**
   * All that posting needs. Not among them is mentioning everyone, which only roles that nobody may
   * mention would need.
   */
  public static final Set<Permission> PERMISSIONS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Permission.VIEW_CHANNEL,
              Permission.MESSAGE_SEND,
              Permission.MESSAGE_SEND_IN_THREADS,
              Permission.MESSAGE_EMBED_LINKS,
              Permission.MESSAGE_ATTACH_FILES,
              Permission.MESSAGE_HISTORY,
              Permission.CREATE_PUBLIC_THREADS,
              Permission.PIN_MESSAGES));

  private Invitation() {}

  /** The permissions as Discord writes them in links. */
  public static long number() {
    return Permission.getRaw(PERMISSIONS);
  }

  /** Where an admin of a server lets the bot in. */
  public static String link(String application) {
    return "https://discord.com/oauth2/authorize?client_id=%s&scope=bot%%20applications.commands&permissions=%d"
        .formatted(application, number());
  }

  /** The names, in Discord's own words, of what is missing in permissions as a number. */
  public static String missing(long granted) {
    EnumSet<Permission> held = Permission.getPermissions(granted);
    return PERMISSIONS.stream()
        .filter(_ -> !held.contains(Permission.ADMINISTRATOR))
        .filter(permission -> !held.contains(permission))
        .map(PermissionNames::of)
        .collect(Collectors.joining(", "));
  }
}
