package dev.whetstone.core.scheduling;

import java.time.Duration;

/** Work that is done again and again, on one node at a time. It must be idempotent. */
public record Tick(String name, Duration every, Runnable work) {}
