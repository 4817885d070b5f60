package dev.whetstone.web.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.chat.Form;
import dev.whetstone.web.message.Message;
import java.util.Map;

/** What came of something that a member did. */
public sealed interface Outcome {
  /** A message is there, new or with another card. */
  record Shown(Message message) implements Outcome {}

  /** It did not work; the message says so, and nothing typed should be thrown away. */
  record Failed(Message message) implements Outcome {}

  /** A card for the leaderboard panel, which is no message. */
  record Panel(JsonNode card) implements Outcome {}

  record FormOpened(Form form) implements Outcome {}

  /** What is wrong with the form, by field. */
  record Rejected(Map<String, String> problems) implements Outcome {}

  record Nothing() implements Outcome {}
}
