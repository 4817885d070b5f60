package dev.whetstone.testkit.discord.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRulesTest {
  private static final String OPTION = "{'type':3,'name':'%s','description':'d','required':%s}";

  @ParameterizedTest
  @ValueSource(strings = {"practice", "a-b_c", "üben", "練習", "अभ्यास", "ฝึก", "l'eau", "7"})
  void namesThatPass(String name) {
    assertEquals(List.of(), command("'name':\"%s\",'description':'d'".formatted(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Practice", "two words", "a.b", "Über", "/a"})
  void namesThatDoNot(String name) {
    assertEquals(
        List.of("name APPLICATION_COMMAND_INVALID_NAME"),
        command("'name':'%s','description':'d'".formatted(name)));
    assertEquals(
        List.of("name_localizations.de APPLICATION_COMMAND_INVALID_NAME"),
        command("'name':'a','description':'d','name_localizations':{'de':'%s'}".formatted(name)));
    assertEquals(
        List.of("options.0.name APPLICATION_COMMAND_INVALID_NAME"),
        options(OPTION.formatted(name, false)));
  }

  @Test
  void theEntryOfAMenuHasANameOnly() {
    assertEquals(List.of(), command("'type':3,'name':'Ask Later'"));
    assertEquals(
        List.of("description APPLICATION_COMMAND_CONTEXT_MENU_FIELD_NOT_ALLOWED"),
        command("'type':3,'name':'Ask Later','description':'d'"));
    assertEquals(List.of("description BASE_TYPE_REQUIRED"), command("'type':1,'name':'ask'"));
  }

  @Test
  void requiredOptionsComeFirst() {
    String needed = OPTION.formatted("a", true);
    String free = OPTION.formatted("b", false);
    assertEquals(List.of(), options(needed + ',' + free));
    assertEquals(
        List.of("options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"),
        options(free + ',' + needed));
    assertEquals(
        List.of("options.0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"),
        options(
            "{'type':1,'name':'s','description':'d','options':[%s,%s]}".formatted(free, needed)));
  }

  @Test
  void optionsAreUniqueAndOfOneKind() {
    String option = OPTION.formatted("a", false);
    assertEquals(
        List.of("options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"),
        options(option + ',' + option));
    assertEquals(
        List.of("options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"),
        options("{'type':1,'name':'s','description':'d'}," + option));
  }

  @Test
  void choicesAndAutocompleteExcludeEachOther() {
    assertEquals(
        List.of("options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID"),
        options(
            "{'type':3,'name':'a','description':'d','autocomplete':true,"
                + "'choices':[{'name':'x','value':'x'}]}"));
  }

  @Test
  void commandsAreUniqueByKind() {
    String slash = "{'name':'a','description':'d'}";
    assertEquals(
        List.of(" APPLICATION_COMMANDS_DUPLICATE_NAME"),
        Refusals.of("PUT", Refusals.COMMANDS, "[%s,%s]".formatted(slash, slash)));
    assertEquals(
        List.of(),
        Refusals.of("PUT", Refusals.COMMANDS, "[%s,{'type':2,'name':'a'}]".formatted(slash)));
  }

  @Test
  void aCommandHas8000Characters() {
    assertEquals(List.of(), options(choices(7)));
    assertEquals(List.of(" APPLICATION_COMMAND_TOO_LARGE"), options(choices(9)));
  }

  @Test
  void aChangeNeedsNoNameAndNoDescription() {
    String route = "/applications/{application_id}/commands/{command_id}";
    assertEquals(List.of(), Refusals.of("PATCH", route, "{'nsfw':true}"));
    assertEquals(
        List.of("name APPLICATION_COMMAND_INVALID_NAME"),
        Refusals.of("PATCH", route, "{'name':'A'}"));
  }

  /** Options with choices of 1,000 characters in all. */
  private static String choices(int options) {
    String choice = "{'name':'%s','value':'%s'}".formatted("x".repeat(100), "y".repeat(100));
    return IntStream.range(0, options)
        .mapToObj(i ->
            "{'type':3,'name':'o%d','description':'d','choices':[%s]}"
                .formatted(i, MessageRulesTest.times(5, choice)))
        .collect(Collectors.joining(","));
  }

  private static List<String> options(String options) {
    return command("'name':'a','description':'d','options':[%s]".formatted(options));
  }

  private static List<String> command(String fields) {
    return Refusals.of("POST", Refusals.COMMANDS, "{%s}".formatted(fields));
  }
}
