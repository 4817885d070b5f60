package dev.whetstone.core.delivery;

public record RoundId(long value) {}
