package dev.whetstone.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
  @TempDir Path temp;

  @Test
  void isReadableByItsOwnerAlone() throws IOException {
    try (DataFolder folder = DataFolder.open(temp.resolve("a/b"))) {
      Path inner = folder.folder("inner");
      for (Path made : new Path[] {temp.resolve("a/b"), inner}) {
        assertEquals(
            "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
      }
    }
  }

  @Test
  void refusesASecondRunAndNamesTheFirst() {
    Path path = temp.resolve("data");
    try (DataFolder _ = DataFolder.open(path)) {
      assertEquals(
          "The folder %s is in use by another Whetstone (process %d). Stop that one, or choose another folder with --data."
              .formatted(path, ProcessHandle.current().pid()),
          assertThrows(StartFailure.class, () -> DataFolder.open(path)).getMessage());
    }
    DataFolder.open(path).close();
  }

  @Test
  void saysThatAFileIsNoFolder() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));
    assertSays(file, "is a file");
    assertSays(file.resolve("inner"), "cannot write");
  }

  @Test
  void saysThatTheDiskIsFull() {
    try (DataFolder folder = DataFolder.open(temp)) {
      String message =
          assertThrows(StartFailure.class, () -> folder.requireSpace(Integer.MAX_VALUE))
              .getMessage();
      assertTrue(message.contains("MB left"), message);
    }
  }

  @Test
  void refusesNamesThatTheDatabaseCannotTake() throws IOException {
    for (String name : new String[] {"a\"b", "a$b", "a`b", "a\\b"}) {
      assertSays(temp.resolve(name), "takes no " + name.charAt(1) + " in a path");
    }
    assertSays(temp.resolve("a\nb"), "a?b cannot be used, since the database takes no line break");
    Path odd = Files.createDirectory(temp.resolve("c$d"));
    assertSays(Files.createSymbolicLink(temp.resolve("link"), odd), "takes no $ in a path");
    DataFolder.open(temp.resolve("it's fine (ä) & so on; #1")).close();
  }

  private static void assertSays(Path folder, String words) {
    String message = assertThrows(StartFailure.class, () -> DataFolder.open(folder)).getMessage();
    assertTrue(message.contains(words) && message.contains("--data"), message);
  }
}
