package dev.whetstone.testkit.discord.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies as JDA 6.5 and discord.js 14 send them pass. */
class RealBodiesTest {
  private static final String CONTAINER =
      """
      {"accent_color":5793266,"components":[{"type":10,"content":"# Daily question"},
      {"components":[{"type":10,"content":"text"}],"type":9,"accessory":{"spoiler":false,
      "media":{"url":"https://example.org/a.png"},"type":11}},{"type":12,"items":[
      {"description":"formula","spoiler":false,"media":{"url":"attachment://f.png"}}]},
      {"spacing":1,"divider":true,"type":14},{"components":[
      {"custom_id":"a:1","style":1,"disabled":false,"label":"A","type":2},
      {"custom_id":"a:2","style":2,"disabled":false,"label":"B","type":2},
      {"style":5,"disabled":false,"label":"Source","type":2,"url":"https://example.org/x"}],
      "type":1}],"spoiler":false,"type":17}\
      """;

  private static final String FILE =
      """
      {"filename":"f.png","content_type":"application/octet-stream; charset=utf-8",
      "is_spoiler":false,"description":"","id":0}\
      """;

  @Test
  void aComponentsV2MessageOfJda() {
    passes(
        "POST",
        Refusals.MESSAGES,
        """
        {"components":[%s],"tts":false,"attachments":[%s],"flags":36864,
        "allowed_mentions":{"roles":["123"],"parse":[],"replied_user":true},
        "nonce":"1234567890123456789","enforce_nonce":true}\
        """
            .formatted(CONTAINER, FILE));
  }

  @Test
  void aPlainMessageOfJda() {
    passes(
        "POST",
        Refusals.MESSAGES,
        """
        {"components":[{"components":[{"min_values":1,"custom_id":"s","max_values":1,"options":[
        {"default":false,"label":"One","value":"1"}],"disabled":false,"type":3}],"type":1}],
        "tts":false,"attachments":[%s],"flags":0,
        "allowed_mentions":{"parse":["users","roles","everyone"],"replied_user":true},"poll":null,
        "embeds":[{"color":3,"footer":{"text":"f"},"description":"D","title":"T",
        "fields":[{"inline":true,"name":"n","value":"v"}]}],"content":"hi",
        "nonce":"1234567890123456789","enforce_nonce":true}\
        """
            .formatted(FILE));
  }

  @Test
  void editsOfJda() {
    String edit = "/channels/{channel_id}/messages/{message_id}";
    passes(
        "PATCH",
        edit,
        "{'components':[%s],'attachments':[%s],'flags':32768}".formatted(CONTAINER, FILE));
    passes("PATCH", edit, "{'components':[%s]}".formatted(CONTAINER));
    passes(
        "PATCH",
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
        """
        {"components":[],"attachments":[],"flags":0,
        "allowed_mentions":{"parse":["users","roles","everyone"],"replied_user":true},
        "embeds":[],"content":"x"}\
        """);
  }

  @Test
  void commandsOfJda() {
    passes(
        "PUT",
        Refusals.COMMANDS,
        """
        [{"name_localizations":{"de":"üben"},"nsfw":false,"name":"practice","options":[
        {"name_localizations":{},"autocomplete":true,"name":"topic","description":"Which topic",
        "description_localizations":{},"type":3,"required":true},
        {"min_value":1,"name_localizations":{},"autocomplete":false,"name":"count",
        "description":"How many","description_localizations":{},"type":4,"required":false,
        "max_value":10},{"name_localizations":{},"autocomplete":false,"name":"level",
        "description":"Level","description_localizations":{},"type":3,"choices":[
        {"name_localizations":{},"name":"easy","value":"e"}],"required":false}],
        "description":"Practise one question","description_localizations":{},
        "contexts":["0","1"],"default_member_permissions":"32","type":1,
        "integration_types":["0","1"]},
        {"name_localizations":{},"nsfw":false,"name":"group","options":[{"name_localizations":{},
        "name":"list","options":[],"description":"All of them","description_localizations":{},
        "type":1}],"description":"Groups","description_localizations":{},"contexts":["0","1"],
        "default_member_permissions":null,"type":1,"integration_types":["0"]}]\
        """);
  }

  @Test
  void callbacksOfJda() {
    passes(
        "POST",
        Refusals.CALLBACK,
        """
        {"type":9,"data":{"components":[{"component":{"custom_id":"t","style":2,"type":4,
        "required":true,"max_length":2000},"description":"what and why","label":"Your answer",
        "type":18},{"component":{"min_values":1,"custom_id":"g","max_values":1,"options":[
        {"default":false,"label":"Good","value":"3"}],"disabled":false,"type":3},
        "description":null,"label":"Grade","type":18},{"type":10,"content":"note"}],
        "custom_id":"m:1","title":"Answer in words"}}\
        """);
    passes("POST", Refusals.CALLBACK, "{'type':5,'data':{'flags':64}}");
    passes("POST", Refusals.CALLBACK, "{'type':6}");
    passes("POST", Refusals.CALLBACK, "{'type':4,'data':{'content':'hi','flags':64}}");
    String choices = "{'type':8,'data':{'choices':[{'name':'Attention','value':'attention'}]}}";
    passes("POST", Refusals.CALLBACK, choices);
    passes("POST", Refusals.CALLBACK, "{'type':8,'data':{'choices':[{'name':'1','value':1}]}}");
    passes("POST", Refusals.CALLBACK, "{'type':8,'data':{'choices':[]}}");
  }

  @Test
  void theRestOfJda() {
    passes("POST", "/users/@me/channels", "{'recipient_id':'80351110224678912'}");
    passes(
        "POST",
        "/channels/{channel_id}/messages/{message_id}/threads",
        "{'name':'Discussion','auto_archive_duration':1440}");
    passes(
        "PUT",
        "/channels/{channel_id}/permissions/{overwrite_id}",
        "{'type':0,'allow':3072,'deny':0}");
  }

  @Test
  void bodiesOfDiscordJs() {
    passes(
        "POST",
        Refusals.MESSAGES,
        """
        {"content":"hi","tts":false,"enforce_nonce":false,"components":[{"type":1,"components":[
        {"type":2,"custom_id":"a","label":"A","style":1,"emoji":{"name":"👍"}}]}],
        "attachments":[{"id":"0","filename":"a.png"}],"message_reference":
        {"message_id":"80351110224678912","fail_if_not_exists":true}}\
        """);
    passes(
        "PUT",
        "/channels/{channel_id}/permissions/{overwrite_id}",
        "{'id':'80351110224678912','type':0,'allow':'1024','deny':'0'}");
    passes(
        "POST",
        Refusals.COMMANDS,
        "{'name':'ping','description':'Answers','default_member_permissions':'0','contexts':[0]}");
  }

  private static void passes(String method, String route, String body) {
    assertEquals(List.of(), Refusals.of(method, route, body));
  }
}
