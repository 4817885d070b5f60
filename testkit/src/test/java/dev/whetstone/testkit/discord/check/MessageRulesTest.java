package dev.whetstone.testkit.discord.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageRulesTest {
  private static final String ROW =
      "{'type':1,'components':[{'type':2,'style':5,'label':'x','url':'https://example.org'}]}";

  @Test
  void aMessageHasFiveRows() {
    assertEquals(List.of(), Refusals.post("{'components':[%s]}".formatted(times(5, ROW))));
    assertEquals(
        List.of("components BASE_TYPE_MAX_LENGTH"),
        Refusals.post("{'components':[%s]}".formatted(times(6, ROW))));
    assertEquals(
        List.of(), Refusals.post("{'flags':32768,'components':[%s]}".formatted(times(6, ROW))));
  }

  @Test
  void otherComponentsNeedTheFlag() {
    assertEquals(
        List.of("components.0 UNION_TYPE_CHOICES"),
        Refusals.post("{'components':[{'type':10,'content':'x'}]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          content     | 'x'
          embeds      | [{'title':'x'}]
          sticker_ids | ['1']
          poll        | {'question':{'text':'x'},'answers':[{'poll_media':{'text':'y'}}]}
          """,
      quoteCharacter = '~')
  void oldFieldsDoNotGoWithTheFlag(String field, String value) {
    String body = "{'flags':32768,'components':[{'type':10,'content':'x'}],'%s':%s}";
    assertEquals(
        List.of(field + " MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"),
        Refusals.post(body.formatted(field, value)));
    assertEquals(List.of(), Refusals.post(body.formatted(field, "null")));
  }

  @Test
  void embedsHave6000CharactersTogether() {
    String embed = "{'title':'%s','description':'%s','fields':[{'name':'%s','value':'v'}]}";
    String half = embed.formatted("t".repeat(256), "d".repeat(2642), "n".repeat(101));
    String more = embed.formatted("t".repeat(256), "d".repeat(2643), "n".repeat(101));
    assertEquals(List.of(), Refusals.post("{'embeds':[%s,%s]}".formatted(half, half)));
    assertEquals(
        List.of("embeds MAX_EMBED_SIZE_EXCEEDED"),
        Refusals.post("{'embeds':[%s,%s]}".formatted(half, more)));
  }

  @Test
  void textsHave4000CharactersTogether() {
    String body =
        "{'flags':32768,'components':[{'type':10,'content':'%s'},"
            + "{'type':17,'components':[{'type':10,'content':'%s'}]}]}";
    String half = "x".repeat(2000);
    assertEquals(List.of(), Refusals.post(body.formatted(half, half)));
    assertEquals(
        List.of("components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"),
        Refusals.post(body.formatted(half, half + "x")));
  }

  @Test
  void charactersAreNotHalvesOfThem() {
    assertEquals(List.of(), Refusals.post("{'content':'%s'}".formatted("👍".repeat(2000))));
  }

  @Test
  void onlyRepliesAreEphemeral() {
    assertEquals(
        List.of("flags MESSAGE_FLAGS_INVALID"), Refusals.post("{'content':'x','flags':64}"));
    assertEquals(
        List.of(),
        Refusals.of("POST", "/webhooks/{application_id}/{token}", "{'content':'x','flags':64}"));
  }

  @Test
  void aReplyIsCheckedLikeAMessage() {
    assertEquals(
        List.of("data.components.0 UNION_TYPE_CHOICES"),
        Refusals.of(
            "POST",
            Refusals.CALLBACK,
            "{'type':4,'data':{'components':[{'type':10,'content':'x'}]}}"));
  }

  static String times(int count, String part) {
    return String.join(",", Collections.nCopies(count, part));
  }
}
