/**
 * What people do and see in Discord's own client. Start at {@link
 * dev.whetstone.testkit.discord.client.Client}.
 */
@NullMarked
package dev.whetstone.testkit.discord.client;

import org.jspecify.annotations.NullMarked;
