/**
 * Answered choices a second on Slack, the whole program beside a bare Bolt app, both on one fake
 * Slack. Start at {@link SlackBenchmark}; {@link BareBolt} is the other.
 */
@NullMarked
package dev.whetstone.testkit.bench.slack;

import org.jspecify.annotations.NullMarked;
