package dev.whetstone.core.group;

public record GroupId(long value) {}
