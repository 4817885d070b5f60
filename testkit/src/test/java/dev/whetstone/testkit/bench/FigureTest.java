package dev.whetstone.testkit.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whetstone.testkit.bench.Figure.Latencies;
import org.junit.jupiter.api.Test;

class FigureTest {
  @Test
  void writesAllThatApplies() {
    Figure figure =
        Figure.of("core-answer", 3241.6, "answers/s")
            .against("bare JDBC", 2.0 / 3)
            .with(new Latencies(2.0451, 12));
    assertEquals(
        "{\"bench\": \"core-answer\", \"value\": 3242, \"unit\": \"answers/s\","
            + " \"ratio\": 0.6667, \"against\": \"bare JDBC\","
            + " \"p50_ms\": 2.045, \"p99_ms\": 12}",
        figure.json());
  }

  @Test
  void leavesOutWhatDoesNotApply() {
    assertEquals(
        "{\"bench\": \"start\", \"value\": 0, \"unit\": \"s\"}", Figure.of("start", 0, "s").json());
  }

  @Test
  void writesLargeAndSmallNumbersWithoutAnExponent() {
    assertEquals(
        "{\"bench\": \"b\", \"value\": 12350000, \"unit\": \"rows\","
            + " \"ratio\": 0.00001235, \"against\": \"c\"}",
        Figure.of("b", 12_345_678, "rows").against("c", 0.0000123456).json());
  }

  @Test
  void quotesWhatJsonCannotHold() throws Exception {
    String text = "a \"quoted\" \\ line\nand another";
    JsonNode read = new ObjectMapper().readTree(Figure.of(text, 1, text).json());
    assertEquals(text, read.path("bench").asText());
    assertEquals(text, read.path("unit").asText());
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThrows(NumberFormatException.class, Figure.of("b", 0.0 / 0, "s")::json);
  }
}
