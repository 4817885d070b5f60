/**
 * The browser playground: a chat platform of its own for trying Whetstone without any token. Start
 * at {@link Playground}; it keeps messages ({@code message}), shows cards ({@code card}), and hands
 * what members do to the core through {@code desk}, over the web server in {@code http}. It knows
 * the core only through its seam.
 */
@NullMarked
package dev.whetstone.web;

import org.jspecify.annotations.NullMarked;
