package dev.whetstone.discord.rest;

import net.dv8tion.jda.api.Permission;

/** Permissions as Discord's settings call them. */
public final class PermissionNames {
  private PermissionNames() {}

  public static String of(Permission permission) {
    return switch (permission) {
      case VIEW_CHANNEL -> "View Channel";
      case MESSAGE_SEND -> "Send Messages";
      case MESSAGE_HISTORY -> "Read Message History";
      case MESSAGE_SEND_IN_THREADS -> "Send Messages in Threads";
      case MESSAGE_MENTION_EVERYONE -> "Mention @everyone, @here and All Roles";
      default -> permission.getName();
    };
  }
}
