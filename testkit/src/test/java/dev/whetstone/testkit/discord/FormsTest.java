package dev.whetstone.testkit.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.contract.SeenForm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Modals: opened, read, filled in and sent off. */
class FormsTest {
  private static final String FORM =
      """
      {"type":9,"data":{"custom_id":"form","title":"Your answer","components":[
        {"type":10,"content":"Take your time"},
        {"type":18,"label":"Time","component":
          {"type":4,"custom_id":"time","style":1,"max_length":5,"value":"09:00"}},
        {"type":18,"label":"Words","component":
          {"type":4,"custom_id":"words","style":2,"required":false,"min_length":3}},
        {"type":18,"label":"Grade","component":{"type":3,"custom_id":"grade","options":[
          {"label":"Hard","value":"h"},{"label":"Good","value":"g","default":true}]}}]}}\
      """;
  private static final String OLD =
      """
      {"type":9,"data":{"custom_id":"old","title":"Old","components":[{"type":1,"components":[
        {"type":4,"custom_id":"words","label":"Words","style":1}]}]}}\
      """;
  private final Town town = new Town();

  @BeforeEach
  void command() throws IOException {
    town.register("{\"name\":\"help\",\"description\":\"Helps\"}");
    town.line();
    town.control.command(town.ada, town.channel, "help", Map.of());
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void aFormShowsWhatItHolds() throws IOException {
    assertEquals(204, town.callback(town.interaction(1), FORM).status());
    SeenForm form = town.control.openForm(town.ada).orElseThrow();
    assertEquals("Your answer", form.title());
    assertEquals(
        List.of(
            new SeenForm.Field("Time", "09:00"),
            new SeenForm.Field("Words", ""),
            new SeenForm.Field("Grade", "Good")),
        form.fields());
    assertEquals(Optional.empty(), town.control.openForm(town.ben));
    town.control.dismiss(town.ada);
    assertEquals(Optional.empty(), town.control.openForm(town.ada));
  }

  @Test
  void whatIsTypedIsSent() throws IOException {
    town.callback(town.interaction(1), FORM);
    town.control.submit(town.ada, Map.of("Words", "So it is.", "Grade", "Hard"));
    JsonNode said = town.interaction(2);
    assertEquals(5, said.path("type").asInt());
    assertEquals("form", said.at("/data/custom_id").asText());
    JsonNode fields = said.at("/data/components");
    assertEquals(10, fields.at("/0/type").asInt());
    assertEquals("09:00", fields.at("/1/component/value").asText());
    assertEquals("So it is.", fields.at("/2/component/value").asText());
    assertEquals("h", fields.at("/3/component/values/0").asText());
    assertEquals(Optional.empty(), town.control.openForm(town.ada));
    assertEquals(204, town.callback(said, "{\"type\":4,\"data\":{\"content\":\"ok\"}}").status());
  }

  @Test
  void theClientKeepsToTheLimits() throws IOException {
    town.callback(town.interaction(1), FORM);
    for (Map<String, String> typed :
        List.of(
            Map.of("Time", ""),
            Map.of("Time", "123456"),
            Map.of("Words", "ab"),
            Map.of("Grade", "Easy"),
            Map.of("Nothing", "x"))) {
      assertThrows(AssertionError.class, () -> town.control.submit(town.ada, typed));
    }
    assertTrue(town.control.openForm(town.ada).isPresent());
    town.control.submit(town.ada, Map.of());
    assertEquals("", town.interaction(2).at("/data/components/2/component/value").asText("-"));
  }

  @Test
  void aFormOfTheOldKindWorksToo() throws IOException {
    town.callback(town.interaction(1), OLD);
    town.control.submit(town.ada, Map.of("Words", "typed"));
    JsonNode row = town.interaction(2).at("/data/components/0");
    assertEquals(1, row.path("type").asInt());
    assertEquals("typed", row.at("/components/0/value").asText());
  }

  @Test
  void aFormIsNoAnswerToAForm() throws IOException {
    town.callback(town.interaction(1), OLD);
    town.control.submit(town.ada, Map.of("Words", "typed"));
    assertEquals(400, town.callback(town.interaction(2), FORM).status());
    assertEquals(400, town.callback(town.interaction(2), "{\"type\":6}").status());
  }

  @Test
  void aFormFromAButtonKnowsItsMessage() throws IOException {
    String message =
        town.rest.post(
            town.channel,
            """
            {"content":"press","components":[{"type":1,"components":[
              {"type":2,"style":1,"label":"Go","custom_id":"go"}]}]}\
            """);
    town.control.press(town.ada, town.channel, message, "Go");
    town.callback(town.interaction(2), OLD);
    town.control.submit(town.ada, Map.of("Words", "typed"));
    JsonNode said = town.interaction(3);
    assertEquals(message, said.at("/message/id").asText());
    town.callback(said, "{\"type\":7,\"data\":{\"content\":\"written\",\"components\":[]}}");
    assertEquals("written", town.last(town.ben).text());
  }

  @Test
  void nobodySendsAFormThatIsNotOpen() {
    assertThrows(AssertionError.class, () -> town.control.submit(town.ben, Map.of()));
  }
}
