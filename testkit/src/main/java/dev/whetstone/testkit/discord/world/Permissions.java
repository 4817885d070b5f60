package dev.whetstone.testkit.discord.world;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/** Who may do what, computed as Discord documents it. */
public final class Permissions {
  private static final long DIRECT =
      Permission.of(
          Permission.VIEW_CHANNEL,
          Permission.SEND_MESSAGES,
          Permission.EMBED_LINKS,
          Permission.ATTACH_FILES,
          Permission.READ_MESSAGE_HISTORY,
          Permission.MENTION_EVERYONE,
          Permission.USE_EXTERNAL_EMOJIS,
          Permission.ADD_REACTIONS,
          Permission.PIN_MESSAGES,
          Permission.USE_APPLICATION_COMMANDS,
          Permission.SEND_VOICE_MESSAGES,
          Permission.SEND_POLLS);

  /** What nobody can do who cannot write. */
  private static final long NEED_WRITING =
      Permission.of(
          Permission.MENTION_EVERYONE,
          Permission.SEND_TTS_MESSAGES,
          Permission.ATTACH_FILES,
          Permission.EMBED_LINKS);

  private Permissions() {}

  /** On the server, whatever its channels say; none for who is no member. */
  public static long on(Guild guild, String user) {
    return guild.member(user).map(member -> base(guild, member)).orElse(0L);
  }

  /** In the channel; of a thread those of the channel that it is in. */
  public static long in(Channel channel, String user) {
    Optional<Guild> guild = channel.guild();
    if (guild.isEmpty()) {
      return isInGroup(channel, user) ? DIRECT : 0;
    }
    Channel decides = channel.parent().orElse(channel);
    return guild
        .get()
        .member(user)
        .map(member -> in(guild.get(), decides, member, channel.kind().isThread()))
        .orElse(0L);
  }

  private static boolean isInGroup(Channel channel, String user) {
    return channel.kind() != Channel.Kind.GROUP
        || channel.people().stream().anyMatch(one -> one.id().equals(user));
  }

  private static long in(Guild guild, Channel channel, Member member, boolean thread) {
    long base = base(guild, member);
    if (Permission.ADMINISTRATOR.in(base)) {
      return Permission.ALL;
    }
    return withoutPointless(overwritten(base, guild, channel, member), thread);
  }

  private static long base(Guild guild, Member member) {
    if (guild.owner().equals(member.user().id())) {
      return Permission.ALL;
    }
    long base = guild.role(guild.id()).map(Role::permissions).orElse(0L);
    for (String role : member.roles()) {
      base |= guild.role(role).map(Role::permissions).orElse(0L);
    }
    return Permission.ADMINISTRATOR.in(base) ? Permission.ALL : base;
  }

  private static long overwritten(long base, Guild guild, Channel channel, Member member) {
    Collection<Overwrite> all = channel.overwrites();
    long result = apply(base, all, o -> o.role() && o.id().equals(guild.id()));
    result = apply(result, all, o -> o.role() && member.roles().contains(o.id()));
    return apply(result, all, o -> !o.role() && o.id().equals(member.user().id()));
  }

  /** All that fit at once, so that an allowing role outdoes a denying one. */
  private static long apply(long base, Collection<Overwrite> all, Predicate<Overwrite> fits) {
    long allow = 0;
    long deny = 0;
    for (Overwrite overwrite : all) {
      if (fits.test(overwrite)) {
        allow |= overwrite.allow();
        deny |= overwrite.deny();
      }
    }
    return (base & ~deny) | allow;
  }

  private static long withoutPointless(long permissions, boolean thread) {
    Permission writing = thread ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES;
    if (!Permission.VIEW_CHANNEL.in(permissions)) {
      return 0;
    }
    return writing.in(permissions) ? permissions : permissions & ~NEED_WRITING;
  }
}
