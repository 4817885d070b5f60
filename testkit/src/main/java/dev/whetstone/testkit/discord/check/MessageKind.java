package dev.whetstone.testkit.discord.check;

/** How a message comes about. */
enum MessageKind {
  POST,
  EDIT,
  /** To an interaction: only such a message can be for one person alone. */
  REPLY
}
