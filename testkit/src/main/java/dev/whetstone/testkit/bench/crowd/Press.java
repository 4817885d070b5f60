package dev.whetstone.testkit.bench.crowd;

/** One member and one post. */
public record Press(String member, String channel, String message) {}
