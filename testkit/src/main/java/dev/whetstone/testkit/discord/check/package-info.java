/**
 * What Discord refuses before it does anything: bodies that break its own OpenAPI document or the
 * rules that the document leaves out, and requests that come too fast. Start at {@link
 * dev.whetstone.testkit.discord.check.RequestCheck} and {@link
 * dev.whetstone.testkit.discord.check.RateLimits}.
 */
@NullMarked
package dev.whetstone.testkit.discord.check;

import org.jspecify.annotations.NullMarked;
