package dev.whetstone.core.chat;

/** A posted message as its platform names it. */
public record MessageRef(ChannelRef channel, String id) {}
