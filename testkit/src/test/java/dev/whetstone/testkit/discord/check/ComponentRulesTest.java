package dev.whetstone.testkit.discord.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentRulesTest {
  private static final String BUTTON = "{'type':2,'style':1,'custom_id':'%s','label':'x'}";

  @Test
  void customIdsAreUnique() {
    assertEquals(
        List.of("components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"),
        Refusals.post(
            "{'components':[%s,%s]}"
                .formatted(row(BUTTON.formatted("a")), row(BUTTON.formatted("a")))));
  }

  @Test
  void anAccessoryCountsToo() {
    String section =
        "{'type':9,'components':[{'type':10,'content':'x'}],'accessory':%s}"
            .formatted(BUTTON.formatted("a"));
    assertEquals(
        List.of("components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"),
        Refusals.post(
            "{'flags':32768,'components':[%s,%s]}".formatted(section, row(BUTTON.formatted("a")))));
  }

  @Test
  void aCustomIdHas1To100Characters() {
    assertEquals(List.of(), Refusals.post(one(BUTTON.formatted("x".repeat(100)))));
    String place = "components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH";
    assertEquals(List.of(place), Refusals.post(one(BUTTON.formatted("x".repeat(101)))));
    assertEquals(List.of(place), Refusals.post(one(BUTTON.formatted(""))));
  }

  @Test
  void thereAre40ComponentsInAll() {
    String text = "{'type':10,'content':'x'}";
    String body = "{'flags':32768,'components':[{'type':17,'components':[%s]},%s]}";
    assertEquals(
        List.of(),
        Refusals.post(
            body.formatted(MessageRulesTest.times(20, text), MessageRulesTest.times(19, text))));
    assertEquals(
        List.of("components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"),
        Refusals.post(
            body.formatted(MessageRulesTest.times(20, text), MessageRulesTest.times(20, text))));
  }

  @Test
  void aMenuFillsItsRow() {
    String menu = "{'type':6,'custom_id':'m'}";
    assertEquals(List.of(), Refusals.post(one(menu)));
    assertEquals(
        List.of("components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
        Refusals.post(one(menu + ',' + BUTTON.formatted("a"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'style':1,'label':'x'                                    | custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED
          'style':1,'label':'x','custom_id':'a','url':'https://x'  | url BUTTON_COMPONENT_FIELD_NOT_ALLOWED
          'style':5,'label':'x'                                    | url BUTTON_COMPONENT_URL_REQUIRED
          'style':5,'label':'x','url':'https://x','custom_id':'a'  | custom_id BUTTON_COMPONENT_FIELD_NOT_ALLOWED
          'style':5,'label':'x','url':'ftp://x'                    | url URL_TYPE_INVALID_SCHEME
          'style':5,'label':'x','url':'example'                    | url URL_TYPE_INVALID_URL
          'style':6                                                | sku_id BUTTON_COMPONENT_SKU_ID_REQUIRED
          'style':6,'sku_id':'1','label':'x'                       | label BUTTON_COMPONENT_FIELD_NOT_ALLOWED
          'style':1,'custom_id':'a'                                | label BASE_TYPE_REQUIRED
          """)
  void aButtonHasWhatItsStyleNeeds(String fields, String problem) {
    assertEquals(
        List.of("components.0.components.0." + problem),
        Refusals.post(one("{'type':2,%s}".formatted(fields))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'style':6,'sku_id':'1'",
        "'style':2,'custom_id':'a','emoji':{'name':'x'}",
        "'style':5,'label':'x','url':'discord://-/users/@me'"
      })
  void buttonsThatHaveItPass(String fields) {
    assertEquals(List.of(), Refusals.post(one("{'type':2,%s}".formatted(fields))));
  }

  private static String one(String component) {
    return "{'components':[%s]}".formatted(row(component));
  }

  private static String row(String component) {
    return "{'type':1,'components':[%s]}".formatted(component);
  }
}
