/**
 * How a REST request comes in and goes out, whatever it asks for. Start at {@link
 * dev.whetstone.testkit.discord.http.Gate}.
 */
@NullMarked
package dev.whetstone.testkit.discord.http;

import org.jspecify.annotations.NullMarked;
