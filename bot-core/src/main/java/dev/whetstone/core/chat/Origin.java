package dev.whetstone.core.chat;

/** Where an interaction comes from. {@code id} is the platform's own, quoted in error reports. */
public record Origin(String id, Caller caller, ChannelRef channel) {}
