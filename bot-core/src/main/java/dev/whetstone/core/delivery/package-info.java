/**
 * From a due schedule to a message in the channel. Start at {@link RoundOpener} (creates rounds),
 * then {@link Sender} (posts deliveries) and {@link Refresher} (keeps the count on old posts true).
 * Each is an idempotent tick; the store makes doubles impossible.
 */
@NullMarked
package dev.whetstone.core.delivery;

import org.jspecify.annotations.NullMarked;
