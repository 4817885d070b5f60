package dev.whetstone.testkit.discord.http;

/**
 * A file that came with a request.
 *
 * @param key the n of {@code files[n]}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String key, String name, String type, byte[] bytes) {}
