/**
 * The command line: {@link CommandLine} reads what a member typed, {@link Completion} says how it
 * may go on. Both work from the catalogue alone and know no command by name.
 */
@NullMarked
package dev.whetstone.web.command;

import org.jspecify.annotations.NullMarked;
