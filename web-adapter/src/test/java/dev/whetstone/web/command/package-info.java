/** Tests of the command line. Start at {@link CommandLineTest}. */
@NullMarked
package dev.whetstone.web.command;

import org.jspecify.annotations.NullMarked;
