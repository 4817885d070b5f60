package dev.whetstone.core.chat;

/**
 * Who acts: the member, the name to show, and whether the platform lets them administer the
 * workspace. The name is foreign text and is cleaned on entry.
 */
public record Caller(MemberRef member, String displayName, boolean admin) {
  public Caller {
    displayName = ForeignText.name(displayName);
  }
}
