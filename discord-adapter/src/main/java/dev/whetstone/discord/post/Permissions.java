package dev.whetstone.discord.post;

import static net.dv8tion.jda.api.Permission.CREATE_PUBLIC_THREADS;
import static net.dv8tion.jda.api.Permission.MESSAGE_ATTACH_FILES;
import static net.dv8tion.jda.api.Permission.MESSAGE_EMBED_LINKS;
import static net.dv8tion.jda.api.Permission.MESSAGE_HISTORY;
import static net.dv8tion.jda.api.Permission.MESSAGE_MENTION_EVERYONE;
import static net.dv8tion.jda.api.Permission.MESSAGE_SEND;
import static net.dv8tion.jda.api.Permission.MESSAGE_SEND_IN_THREADS;
import static net.dv8tion.jda.api.Permission.PIN_MESSAGES;
import static net.dv8tion.jda.api.Permission.VIEW_CHANNEL;

import dev.whetstone.core.chat.PostStyle;
import dev.whetstone.core.chat.StyledPosts.Lacking;
import dev.whetstone.discord.rest.PermissionNames;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** What the bot may do in a channel, as far as it has been told. */
public final class Permissions {
  private static final List<Permission> TO_POST =
      List.of(
          VIEW_CHANNEL, MESSAGE_SEND, MESSAGE_EMBED_LINKS, MESSAGE_ATTACH_FILES, MESSAGE_HISTORY);
  private static final List<Permission> TO_POST_IN_THREAD =
      List.of(
          VIEW_CHANNEL,
          MESSAGE_SEND_IN_THREADS,
          MESSAGE_EMBED_LINKS,
          MESSAGE_ATTACH_FILES,
          MESSAGE_HISTORY);

  private Permissions() {}

  public static Lacking lacking(GuildMessageChannel channel, PostStyle style) {
    return new Lacking(lackingToPost(channel), lackingOf(channel, forStyle(channel, style)));
  }

  /** In Discord's words. */
  public static List<String> lackingToPost(GuildMessageChannel channel) {
    return lackingOf(channel, channel instanceof ThreadChannel ? TO_POST_IN_THREAD : TO_POST);
  }

  static List<String> lackingOf(GuildMessageChannel channel, List<Permission> wanted) {
    return wanted.stream()
        .filter(
            permission -> !channel.getGuild().getSelfMember().hasPermission(channel, permission))
        .map(PermissionNames::of)
        .toList();
  }

  /** Whether a mention of the role reaches its members. */
  static boolean mayCall(GuildMessageChannel channel, String role) {
    Role known = Places.isId(role) ? channel.getGuild().getRoleById(role) : null;
    return known != null
        && (known.isMentionable()
            || channel.getGuild().getSelfMember().hasPermission(channel, MESSAGE_MENTION_EVERYONE));
  }

  private static List<Permission> forStyle(GuildMessageChannel channel, PostStyle style) {
    List<Permission> wanted = new ArrayList<>();
    if (style.thread()) {
      wanted.addAll(List.of(CREATE_PUBLIC_THREADS, MESSAGE_SEND_IN_THREADS));
    }
    if (style.pin()) {
      wanted.add(PIN_MESSAGES);
    }
    style
        .mention()
        .filter(role -> !mayCall(channel, role))
        .ifPresent(_ -> wanted.add(MESSAGE_MENTION_EVERYONE));
    return wanted;
  }
}
