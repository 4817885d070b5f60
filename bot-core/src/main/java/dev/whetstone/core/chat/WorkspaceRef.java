package dev.whetstone.core.chat;

/** A tenant as its platform names it. */
public record WorkspaceRef(PlatformId platform, String id) {}
