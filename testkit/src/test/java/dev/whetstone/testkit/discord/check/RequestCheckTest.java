package dev.whetstone.testkit.discord.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestCheckTest {
  private final RequestCheck check = new RequestCheck();

  @Test
  void theAnswerIsDiscords() {
    JsonNode body = Refusals.json("{'content':'" + "x".repeat(2001) + "'}");
    assertEquals(
        Optional.of(
            Refusals.json(
                """
                {"message":"Invalid Form Body","code":50035,"errors":{"content":{"_errors":[
                {"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 2000 or fewer in length."}]}}}\
                """)),
        check.check("POST", Refusals.MESSAGES, body));
  }

  @Test
  void indicesAreKeys() {
    assertEquals(
        List.of("components.0.components.1.label BASE_TYPE_MAX_LENGTH"),
        Refusals.post(
            "{'components':[{'type':1,'components':[%s,%s]}]}"
                .formatted(button("a", "A"), button("b", "x".repeat(81)))));
  }

  @Test
  void anEmptyMessageHasItsOwnCode() {
    assertEquals(List.of("50006"), Refusals.post("{}"));
    assertEquals(List.of("50006"), Refusals.post("{'content':' ','embeds':[]}"));
    assertEquals(List.of("50006"), Refusals.of("POST", Refusals.CALLBACK, "{'type':4,'data':{}}"));
    assertEquals(
        Optional.of(FormErrors.emptyMessage()),
        check.check("POST", Refusals.MESSAGES, MissingNode.getInstance()));
    assertEquals(List.of(), Refusals.post("{'attachments':[{'id':0,'filename':'a.png'}]}"));
  }

  @Test
  void typesAreChecked() {
    assertEquals(
        Set.of(
            "content STRING_TYPE_CONVERT",
            "flags NUMBER_TYPE_COERCE",
            "embeds LIST_TYPE_CONVERT",
            "tts BOOLEAN_TYPE_CONVERT",
            "allowed_mentions MODEL_TYPE_CONVERT"),
        Set.copyOf(
            Refusals.post(
                "{'content':[],'flags':'x','embeds':{},'tts':'x','allowed_mentions':'all'}")));
    assertEquals(
        List.of("recipient_id NUMBER_TYPE_COERCE"),
        Refusals.of("POST", "/users/@me/channels", "{'recipient_id':'beans'}"));
  }

  @Test
  void aVariantIsJudgedByItsType() {
    assertEquals(
        List.of("components.0.components.0.custom_id BASE_TYPE_REQUIRED"),
        Refusals.post("{'components':[{'type':1,'components':[{'type':6}]}]}"));
    assertEquals(
        List.of("components.0 UNION_TYPE_CHOICES"),
        Refusals.post("{'components':[{'type':99}],'flags':32768}"));
    assertEquals(
        List.of("components.0.type BASE_TYPE_REQUIRED"),
        Refusals.post("{'components':[{}],'flags':32768}"));
    assertEquals(
        List.of("components.0 MODEL_TYPE_CONVERT"),
        Refusals.post("{'components':['button'],'flags':32768}"));
  }

  @Test
  void aVariantWithoutATypeIsTheOneThatFitsBest() {
    assertEquals(
        List.of("nonce BASE_TYPE_MAX_LENGTH"),
        Refusals.post("{'content':'x','nonce':'%s'}".formatted("n".repeat(26))));
    assertEquals(
        List.of("data.choices.0.value BASE_TYPE_MAX_LENGTH"),
        Refusals.of(
            "POST",
            Refusals.CALLBACK,
            "{'type':8,'data':{'choices':[{'name':'x','value':'%s'}]}}"
                .formatted("v".repeat(101))));
  }

  @Test
  void boundsAndChoicesAreChecked() {
    assertEquals(
        List.of("components.0.accent_color NUMBER_TYPE_MAX"),
        Refusals.post(
            "{'flags':32768,'components':[{'type':17,'accent_color':16777216,"
                + "'components':[{'type':10,'content':'x'}]}]}"));
    assertEquals(
        List.of("auto_archive_duration BASE_TYPE_CHOICES"),
        Refusals.of(
            "POST",
            "/channels/{channel_id}/messages/{message_id}/threads",
            "{'name':'x','auto_archive_duration':61}"));
    assertEquals(
        List.of("allowed_mentions.users SET_TYPE_ALREADY_CONTAINS_VALUE"),
        Refusals.post("{'content':'x','allowed_mentions':{'users':['1','1']}}"));
  }

  @Test
  void aRequiredFieldIsNamed() {
    assertEquals(
        List.of("name BASE_TYPE_REQUIRED"),
        Refusals.of("POST", "/channels/{id}/messages/{message}/threads", "{}"));
    assertEquals(
        List.of("0.name BASE_TYPE_REQUIRED"),
        Refusals.of("PUT", Refusals.COMMANDS, "[{'description':'x'}]"));
  }

  @Test
  void textIsReadAsTheNumberThatItIsAndStillJudged() {
    String command = "{'name':'a','description':'b','contexts':['%s']}";
    assertEquals(List.of(), Refusals.of("POST", Refusals.COMMANDS, command.formatted("2")));
    assertEquals(
        List.of("contexts.0 BASE_TYPE_CHOICES"),
        Refusals.of("POST", Refusals.COMMANDS, command.formatted("3")));
  }

  @Test
  void aRouteWithoutABodyIsNotChecked() {
    assertEquals(List.of(), Refusals.of("POST", "/channels/{channel_id}/typing", "{'x':1}"));
  }

  @Test
  void unknownPropertiesAreListed() {
    JsonNode body =
        Refusals.json(
            "{'content':'x','contnet':'y','components':[{'type':1,'components':["
                + "{'type':2,'style':1,'custom_id':'a','lable':'A'}]}]}");
    assertEquals(
        List.of("contnet", "components[0].components[0].lable"),
        check.unknownProperties("POST", Refusals.MESSAGES, body));
    JsonNode localized = Refusals.json("{'name':'a','name_localizations':{'de':'b'}}");
    assertEquals(List.of(), check.unknownProperties("POST", Refusals.COMMANDS, localized));
  }

  @Test
  void everyRequestCompiles() {
    for (String request : OpenApi.get().requests()) {
      String[] parts = request.split(" ");
      OpenApi.get().request(parts[0], parts[1]).orElseThrow().check(Refusals.json("{}"));
    }
    assertTrue(OpenApi.get().requests().size() > 25);
  }

  private static String button(String id, String label) {
    return "{'type':2,'style':1,'custom_id':'%s','label':'%s'}".formatted(id, label);
  }
}
