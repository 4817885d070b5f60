@NullMarked
package dev.whetstone.discord;

import org.jspecify.annotations.NullMarked;
