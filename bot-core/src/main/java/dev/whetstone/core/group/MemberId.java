package dev.whetstone.core.group;

public record MemberId(long value) {}
