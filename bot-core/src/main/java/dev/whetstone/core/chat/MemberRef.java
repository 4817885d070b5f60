package dev.whetstone.core.chat;

/** A user in a workspace as the platform names it. */
public record MemberRef(WorkspaceRef workspace, String id) {}
