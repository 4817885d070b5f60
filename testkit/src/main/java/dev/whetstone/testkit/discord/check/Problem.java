package dev.whetstone.testkit.discord.check;

import java.util.List;

/** Something wrong with a body: where, by Discord's code, and in Discord's words. */
record Problem(List<String> path, String code, String message) {
  Problem {
    path = List.copyOf(path);
  }

  static Problem required(List<String> path) {
    return new Problem(path, "BASE_TYPE_REQUIRED", "This field is required");
  }

  static Problem tooLong(List<String> path, long max) {
    return new Problem(path, "BASE_TYPE_MAX_LENGTH", "Must be " + max + " or fewer in length.");
  }
}
