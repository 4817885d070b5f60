/**
 * Takes interactions apart and hands each to its handler. Start at {@link Dispatcher}; a command is
 * a {@link Command}, a button a {@link ButtonHandler}, a form a {@link FormHandler}, one small
 * class each.
 */
@NullMarked
package dev.whetstone.core.command;

import org.jspecify.annotations.NullMarked;
