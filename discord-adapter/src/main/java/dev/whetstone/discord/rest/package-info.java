/**
 * Requests to Discord. {@link Requests} sends one without waiting in queues, {@link Trouble} says
 * in the core's terms what went wrong, and {@link Throttle} keeps all of them within Discord's
 * limit.
 */
@NullMarked
package dev.whetstone.discord.rest;

import org.jspecify.annotations.NullMarked;
