/**
 * Between the page and the core: {@link Desk} turns what a member does into an interaction, hands
 * it to the inbox, and carries the reply out as an {@link Outcome}.
 */
@NullMarked
package dev.whetstone.web.desk;

import org.jspecify.annotations.NullMarked;
