@NullMarked
package dev.whetstone.discord.render;

import org.jspecify.annotations.NullMarked;
