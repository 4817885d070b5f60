/**
 * Requests to Discord. {@link Requests} sends one without waiting in queues, {@link Trouble} says
 * in the core's terms what went wrong, {@link Throttle} keeps all of them within Discord's limit,
 * and {@link SecondTry} sends answers to members again.
 */
@NullMarked
package dev.whetstone.discord.rest;

import org.jspecify.annotations.NullMarked;
