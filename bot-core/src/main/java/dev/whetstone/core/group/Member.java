package dev.whetstone.core.group;

/** A known user of a workspace. */
public record Member(MemberId id, String name) {}
