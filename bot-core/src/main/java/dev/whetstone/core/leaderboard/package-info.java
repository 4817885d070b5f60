/**
 * Boards for the week, the month and all time. Start at {@link LeaderboardCommand}; the order is
 * points, then share of right first attempts, then who got there first.
 */
@NullMarked
package dev.whetstone.core.leaderboard;

import org.jspecify.annotations.NullMarked;
