package dev.whetstone.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.whetstone.core.chat.Keep;
import dev.whetstone.core.chat.MemoryKeep;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.testkit.SampleBank;
import dev.whetstone.testkit.contract.AtOnce;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What adapters keep is there again, for their workspace alone. */
class KeepTest {
  private static final WorkspaceRef OTHER = new WorkspaceRef(World.PLATFORM, "other");

  @AutoClose
  private static final World WORLD =
      new World("2026-11-23T08:00:00Z", SampleBank.of(1, Difficulty.EASY));

  static Stream<Keep> keeps() {
    return Stream.of(WORLD.stores.keep(), new MemoryKeep());
  }

  @ParameterizedTest
  @MethodSource("keeps")
  void keepsByWorkspaceAndName(Keep keep) {
    keep.put(World.WORKSPACE, "token", "one");
    keep.put(World.WORKSPACE, "token", "two");
    keep.put(OTHER, "token", "three");
    keep.put(OTHER, "file", "four");
    assertEquals(Optional.of("two"), keep.find(World.WORKSPACE, "token"));
    assertEquals(Optional.empty(), keep.find(World.WORKSPACE, "file"));
    assertEquals(
        List.of("three", "two"),
        keep.all(World.PLATFORM, "token").stream().map(Keep.Kept::value).sorted().toList());
    assertEquals(List.of(), keep.all(new PlatformId("stone"), "token"));
    keep.remove(OTHER, "token");
    assertEquals(Optional.empty(), keep.find(OTHER, "token"));
    assertEquals(Optional.of("four"), keep.find(OTHER, "file"));
    assertFalse(keep.all(World.PLATFORM, "token").toString().contains("two"));
  }

  @ParameterizedTest
  @MethodSource("keeps")
  void changesAtOnceDoNotLoseEachOther(Keep keep) throws Exception {
    keep.put(World.WORKSPACE, "count", "");
    Runnable add =
        () -> {
          for (int i = 0; i < 50; i++) {
            keep.change(World.WORKSPACE, "count", value -> value + "x");
          }
        };
    AtOnce.run(add, add);
    assertEquals(Optional.of("x".repeat(100)), keep.find(World.WORKSPACE, "count"));
  }

  @ParameterizedTest
  @MethodSource("keeps")
  void aChangeThatFailsLeavesTheValue(Keep keep) {
    keep.put(World.WORKSPACE, "token", "old");
    assertThrows(
        IllegalStateException.class,
        () ->
            keep.change(
                World.WORKSPACE,
                "token",
                _ -> {
                  throw new IllegalStateException("refused");
                }));
    assertEquals(Optional.of("old"), keep.find(World.WORKSPACE, "token"));
    assertEquals(Optional.empty(), keep.change(OTHER, "nothing", value -> value));
  }
}
