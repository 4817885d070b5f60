/**
 * What there is on a fake Discord: servers, channels, members, messages, and who may do what. Start
 * at {@link dev.whetstone.testkit.discord.world.World}.
 */
@NullMarked
package dev.whetstone.testkit.discord.world;

import org.jspecify.annotations.NullMarked;
