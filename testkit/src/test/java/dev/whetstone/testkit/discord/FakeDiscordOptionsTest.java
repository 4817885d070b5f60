package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FakeDiscordOptionsTest {
  @Test
  void eachChangeKeepsTheOthers() {
    InstantSource clock = InstantSource.system();
    FakeDiscordOptions changed =
        FakeDiscordOptions.USUAL
            .onPort(1)
            .withGuilds(2)
            .requiringShards(3)
            .beating(Duration.ofSeconds(4))
            .checking(false)
            .limiting(true)
            .invitedWith(Set.of("SEND_MESSAGES"))
            .granting(Set.of("GUILD_MEMBERS"))
            .at(clock);

    assertEquals(
        new FakeDiscordOptions(
            1,
            2,
            3,
            16,
            Duration.ofSeconds(4),
            false,
            true,
            Set.of("SEND_MESSAGES"),
            Set.of("GUILD_MEMBERS"),
            Optional.of(clock)),
        changed);
  }
}
