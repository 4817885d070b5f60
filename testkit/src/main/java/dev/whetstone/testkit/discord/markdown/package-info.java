/**
 * Discord's markdown as it is shown. Start at {@link
 * dev.whetstone.testkit.discord.markdown.Markdown}.
 */
@NullMarked
package dev.whetstone.testkit.discord.markdown;

import org.jspecify.annotations.NullMarked;
