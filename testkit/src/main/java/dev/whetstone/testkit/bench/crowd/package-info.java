/**
 * Members who press buttons on any platform. {@link Crowd} presses as fast as it can, or at an even
 * pace.
 */
@NullMarked
package dev.whetstone.testkit.bench.crowd;

import org.jspecify.annotations.NullMarked;
