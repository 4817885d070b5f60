package dev.whetstone.core.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Keeps things for as long as the process runs, where there is no database. */
public final class MemoryKeep implements Keep {
  private record Key(WorkspaceRef workspace, String name) {}

  private final Map<Key, String> values = new ConcurrentHashMap<>();

  @Override
  public Optional<String> find(WorkspaceRef workspace, String name) {
    return Optional.ofNullable(values.get(new Key(workspace, name)));
  }

  @Override
  public void put(WorkspaceRef workspace, String name, String value) {
    values.put(new Key(workspace, name), value);
  }

  @Override
  public void remove(WorkspaceRef workspace, String name) {
    values.remove(new Key(workspace, name));
  }

  @Override
  public List<Kept> all(PlatformId platform, String name) {
    return values.entrySet().stream()
        .filter(e ->
            e.getKey().name().equals(name) && e.getKey().workspace().platform().equals(platform))
        .map(e -> new Kept(e.getKey().workspace(), e.getValue()))
        .toList();
  }

  @Override
  public Optional<String> change(
      WorkspaceRef workspace, String name, UnaryOperator<String> change) {
    return Optional.ofNullable(
        values.computeIfPresent(new Key(workspace, name), (_, value) -> change.apply(value)));
  }
}
