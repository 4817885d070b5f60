/**
 * The program: its command line, its data folder, its database and its clock. Start at {@link
 * dev.whetstone.app.Main}; {@link dev.whetstone.app.Demo} says in which order things start and
 * stop, and {@link dev.whetstone.app.Wiring} is the one place that knows the core, the bank and the
 * platforms together.
 */
@NullMarked
package dev.whetstone.app;

import org.jspecify.annotations.NullMarked;
