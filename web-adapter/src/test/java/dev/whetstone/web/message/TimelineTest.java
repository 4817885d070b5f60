package dev.whetstone.web.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.whetstone.testkit.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TimelineTest {
  private final SettableClock clock = SettableClock.at("2026-11-22T09:00:00Z");
  private final List<Message> heard = new ArrayList<>();
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("messages.jsonl");
  }

  @Test
  void aRestartLosesNothing() throws IOException {
    List<Message> before;
    try (Timeline timeline = open()) {
      Message post = timeline.add(post("k1", "Öl für العربية 😀\n\"q\" </script>"));
      timeline.add(reply("ada", "For Ada"));
      timeline.replace(post.id(), card("Edited"));
      timeline.add(reply("ben", "For Ben"));
      before = everything(timeline);
    }
    try (Timeline timeline = open()) {
      assertEquals(before, everything(timeline));
      assertEquals(1, timeline.get("m1").orElseThrow().edition());
      assertEquals("m4", timeline.add(post("k2", "New")).id());
    }
  }

  @Test
  void oneKeyIsOneMessageAlsoAfterARestart() throws IOException {
    Message first;
    try (Timeline timeline = open()) {
      first = timeline.add(post("k1", "Once"));
      assertEquals(first, timeline.add(post("k1", "Twice")));
    }
    try (Timeline timeline = open()) {
      assertEquals(first, timeline.add(post("k1", "Again")));
      assertEquals(Optional.of(first), timeline.find("daily", "k1"));
      assertEquals(Optional.empty(), timeline.find("study-hall", "k1"));
    }
    assertEquals(1, heard.size());
  }

  @Test
  void everyTornLastLineIsTolerated() throws IOException {
    byte[] whole = threeMessages();
    int lastLine =
        new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('\n', whole.length - 2) + 1;
    for (int length = lastLine; length < whole.length - 1; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (Timeline timeline = open()) {
        assertEquals(List.of("m1", "m2"), ids(timeline), "torn at " + length);
        assertEquals("m3", timeline.add(post("again", "Third")).id());
      }
      try (Timeline timeline = open()) {
        assertEquals(List.of("m1", "m2", "m3"), ids(timeline), "torn at " + length);
      }
    }
  }

  @Test
  void aDamagedLineCostsOnlyItself() throws IOException {
    String whole = new String(threeMessages(), StandardCharsets.UTF_8);
    Files.writeString(file, whole.replaceFirst("\"id\":\"m2\".*\n", "\"id\":garbage\n"));
    Files.write(
        file,
        new byte[] {(byte) 0xff, (byte) 0xfe, '{', '}', '\n', '[', ']', '\n'},
        StandardOpenOption.APPEND);

    try (Timeline timeline = open()) {
      assertEquals(List.of("m1", "m3"), ids(timeline));
    }
  }

  @Test
  void theLastOfEachKindAreKept() throws IOException {
    try (Timeline timeline = open()) {
      for (int i = 0; i < Timeline.KEPT + 20; i++) {
        timeline.add(reply("ada", "Private " + i));
        timeline.add(post("k" + i, "Public " + i));
      }
      timeline.add(new Timeline.Draft("study-hall", null, "k", null, null, card("Elsewhere")));
      assertKept(timeline);
    }
    try (Timeline timeline = open()) {
      assertKept(timeline);
    }
  }

  @Test
  void aStartWritesOnlyWhatIsStillThere() throws IOException {
    try (Timeline timeline = open()) {
      Message post = timeline.add(post("k1", "First"));
      for (int i = 0; i < 500; i++) {
        timeline.replace(post.id(), card("Edit " + i));
      }
    }
    assertEquals(501, Files.readAllLines(file).size());
    open().close();
    assertEquals(1, Files.readAllLines(file).size());
    try (Timeline timeline = open()) {
      Message kept = timeline.get("m1").orElseThrow();
      assertEquals("Edit 499", kept.card().path("title").asText());
      assertEquals(500, kept.edition());
    }
  }

  @Test
  void privateMessagesAreForTheirMemberAlone() throws IOException {
    try (Timeline timeline = open()) {
      timeline.add(post("k1", "All"));
      Message private1 = timeline.add(reply("ada", "Ada"));

      assertEquals(2, timeline.visibleTo("ada").size());
      assertEquals(1, timeline.visibleTo("ben").size());
      assertTrue(timeline.get(private1.id(), "ben").isEmpty());
      assertTrue(timeline.get(private1.id(), "ada").isPresent());
    }
  }

  @Test
  void picturesInMessagesAreNamed() throws IOException {
    JsonNode card =
        new ObjectMapper()
            .readTree(
                "{\"blocks\":[{\"picture\":{\"src\":\"/api/pictures/a.png\"}},{\"picture\":{\"src\":\"/api/pictures/b.png\"}}]}");
    try (Timeline timeline = open()) {
      timeline.add(new Timeline.Draft("daily", null, "k", null, null, card));
      assertEquals(Set.of("a.png", "b.png"), timeline.pictures());
    }
  }

  private static void assertKept(Timeline timeline) {
    assertEquals(2 * Timeline.KEPT + 1, everything(timeline).size());
    assertTrue(timeline.find("daily", "k19").isEmpty());
    assertTrue(timeline.find("daily", "k20").isPresent());
    assertTrue(timeline.find("study-hall", "k").isPresent());
  }

  private byte[] threeMessages() throws IOException {
    try (Timeline timeline = open()) {
      timeline.add(post("k1", "First"));
      timeline.add(post("k2", "Second"));
      timeline.add(post("k3", "Drïtte 数"));
    }
    return Files.readAllBytes(file);
  }

  private static List<String> ids(Timeline timeline) {
    return everything(timeline).stream().map(Message::id).toList();
  }

  private static List<Message> everything(Timeline timeline) {
    return IntStream.rangeClosed(1, 2_000)
        .mapToObj(i -> timeline.get("m" + i))
        .flatMap(Optional::stream)
        .toList();
  }

  private Timeline open() throws IOException {
    return new Timeline(file, clock, heard::add);
  }

  private static Timeline.Draft post(String key, String title) {
    return new Timeline.Draft("daily", null, key, null, null, card(title));
  }

  private static Timeline.Draft reply(String member, String title) {
    return new Timeline.Draft("daily", member, null, member, "/streak", card(title));
  }

  private static JsonNode card(String title) {
    return JsonNodeFactory.instance.objectNode().put("title", title);
  }
}
