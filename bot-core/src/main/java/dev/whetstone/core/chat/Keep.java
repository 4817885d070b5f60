package dev.whetstone.core.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an adapter keeps between runs, by workspace and name, shared by all processes and deleted
 * with the workspace. Values are stored as given: the adapter encrypts secrets.
 */
public interface Keep {
  /** One value. */
  record Kept(WorkspaceRef workspace, String value) {
    /** Without the value: it may be a secret. */
    @Override
    public String toString() {
      return "Kept[" + workspace + "]";
    }
  }

  Optional<String> find(WorkspaceRef workspace, String name);

  /** Notes the workspace when it is new. */
  void put(WorkspaceRef workspace, String name, String value);

  void remove(WorkspaceRef workspace, String name);

  /** Every workspace's value of this name on a platform. */
  List<Kept> all(PlatformId platform, String name);

  /**
   * Replaces the value by what {@code change} makes of it, while no other process can; returns the
   * new value, or empty where there is none. What {@code change} throws leaves the value.
   */
  Optional<String> change(WorkspaceRef workspace, String name, UnaryOperator<String> change);
}
