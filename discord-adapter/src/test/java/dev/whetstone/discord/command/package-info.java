@NullMarked
package dev.whetstone.discord.command;

import org.jspecify.annotations.NullMarked;
