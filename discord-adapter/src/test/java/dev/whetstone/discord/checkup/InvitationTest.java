package dev.whetstone.discord.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.discord.rest.PermissionNames;
import java.nio.file.Files;
import java.nio.file.Path;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;

final class InvitationTest {
  /** By Discord's documentation: the bits 10, 11, 14, 15, 16, 35, 38 and 51. */
  private static final long NUMBER = 2_252_109_051_448_320L;

  @Test
  void asksForTheBitsThatDiscordDocuments() {
    long bits = 0;
    for (int bit : new int[] {10, 11, 14, 15, 16, 35, 38, 51}) {
      bits |= 1L << bit;
    }
    assertEquals(NUMBER, bits);
    assertEquals(NUMBER, Invitation.number());
  }

  @Test
  void theReadmeShowsTheLinkAndNamesEveryPermission() throws Exception {
    String readme = Files.readString(Path.of("../README.md"));
    assertTrue(readme.contains(Invitation.link("APPLICATION_ID")), Invitation.link("…"));
    for (Permission permission : Invitation.PERMISSIONS) {
      String name = PermissionNames.of(permission);
      assertTrue(readme.contains(name), name);
    }
  }

  @Test
  void anAdministratorLacksNothing() {
    assertEquals("", Invitation.missing(Permission.ADMINISTRATOR.getRawValue()));
    assertEquals(
        "Pin Messages", Invitation.missing(NUMBER & ~Permission.PIN_MESSAGES.getRawValue()));
  }
}
