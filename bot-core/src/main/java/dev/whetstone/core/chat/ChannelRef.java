package dev.whetstone.core.chat;

/** A channel as its platform names it. */
public record ChannelRef(WorkspaceRef workspace, String id) {}
