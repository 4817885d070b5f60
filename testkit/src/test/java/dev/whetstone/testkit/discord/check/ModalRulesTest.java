package dev.whetstone.testkit.discord.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModalRulesTest {
  @Test
  void aModalHasFiveComponents() {
    assertEquals(List.of(), modal("m", "t", labels(5)));
    assertEquals(List.of("data.components BASE_TYPE_BAD_LENGTH"), modal("m", "t", labels(6)));
    assertEquals(List.of("data.components BASE_TYPE_BAD_LENGTH"), modal("m", "t", ""));
  }

  @Test
  void titleAndIdHaveTheirLengths() {
    assertEquals(List.of(), modal("x".repeat(100), "x".repeat(45), label("a")));
    assertEquals(
        List.of("data.title BASE_TYPE_BAD_LENGTH"), modal("m", "x".repeat(46), label("a")));
    assertEquals(
        List.of("data.custom_id BASE_TYPE_BAD_LENGTH"), modal("x".repeat(101), "t", label("a")));
  }

  @Test
  void customIdsAreUnique() {
    assertEquals(
        List.of("data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"),
        modal("m", "t", label("a") + ',' + label("a")));
  }

  @Test
  void anInputInARowNeedsItsLabel() {
    String row = "{'type':1,'components':[{'type':4,'custom_id':'a','style':1%s}]}";
    assertEquals(List.of(), modal("m", "t", row.formatted(",'label':'x'")));
    assertEquals(
        List.of("data.components.0.components.0.label BASE_TYPE_REQUIRED"),
        modal("m", "t", row.formatted("")));
  }

  private static List<String> modal(String id, String title, String components) {
    return Refusals.of(
        "POST",
        Refusals.CALLBACK,
        "{'type':9,'data':{'custom_id':'%s','title':'%s','components':[%s]}}"
            .formatted(id, title, components));
  }

  private static String labels(int count) {
    return IntStream.range(0, count).mapToObj(i -> label("i" + i)).collect(Collectors.joining(","));
  }

  private static String label(String id) {
    return "{'type':18,'label':'x','component':{'type':4,'custom_id':'%s','style':1}}"
        .formatted(id);
  }
}
