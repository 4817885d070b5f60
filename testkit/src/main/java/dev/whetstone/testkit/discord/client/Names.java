package dev.whetstone.testkit.discord.client;

import dev.whetstone.testkit.discord.markdown.Mentioned;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.Role;
import dev.whetstone.testkit.discord.world.User;
import dev.whetstone.testkit.discord.world.World;

/** What clients show for the ids in a text. */
record Names(World world) implements Mentioned {
  @Override
  public String user(String id) {
    return world.user(id).map(User::name).orElse("unknown-user");
  }

  @Override
  public String role(String id) {
    return world.guilds().stream()
        .flatMap(guild -> guild.role(id).stream())
        .map(Role::name)
        .findFirst()
        .orElse("deleted-role");
  }

  @Override
  public String channel(String id) {
    return world.channel(id).map(Channel::name).orElse("unknown");
  }
}
