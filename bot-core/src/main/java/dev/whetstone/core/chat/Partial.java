package dev.whetstone.core.chat;

/** Ability of a platform whose workspaces are divided among processes. */
public interface Partial {
  /** Whether this process looks after the workspace. */
  boolean serves(WorkspaceRef workspace);
}
