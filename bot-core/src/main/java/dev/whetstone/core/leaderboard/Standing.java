package dev.whetstone.core.leaderboard;

import java.util.Optional;

/**
 * A member's place on a board; {@code answered} and {@code right} count first attempts. The name is
 * empty for members of other workspaces.
 */
public record Standing(
    int place, Optional<String> name, int points, int answered, int right, boolean own) {}
