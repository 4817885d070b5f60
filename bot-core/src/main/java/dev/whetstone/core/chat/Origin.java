package dev.whetstone.core.chat;

/**
 * Where an interaction comes from.
 *
 * @param id the platform's own, quoted in error reports
 * @param personal whether nobody stands behind the workspace but the caller, as in direct messages
 */
public record Origin(String id, Caller caller, ChannelRef channel, boolean personal) {
  /** In a workspace of many. */
  public Origin(String id, Caller caller, ChannelRef channel) {
    this(id, caller, channel, false);
  }
}
