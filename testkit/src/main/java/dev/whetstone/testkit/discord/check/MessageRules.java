package dev.whetstone.testkit.discord.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Discord asks of a message as a whole. */
final class MessageRules {
  static final int IS_COMPONENTS_V2 = 1 << 15;
  private static final int EPHEMERAL = 1 << 6;
  private static final int ROW = 1;
  private static final int ROWS = 5;
  private static final int EMBED_CHARACTERS = 6000;
  private static final int TEXT_CHARACTERS = 4000;
  private static final int TEXT_DISPLAY = 10;

  private MessageRules() {}

  static boolean isEmpty(Part message) {
    return Stream.of(
            "content",
            "embeds",
            "components",
            "attachments",
            "sticker_ids",
            "poll",
            "message_reference",
            "shared_client_theme")
        .filter(field -> !field.equals("message_reference") || isForward(message))
        .noneMatch(message::has);
  }

  static List<Problem> check(Part message, MessageKind kind) {
    List<Problem> problems = new ArrayList<>();
    if ((message.integer("flags") & EPHEMERAL) != 0 && kind == MessageKind.POST) {
      String words = "Only a reply to an interaction can be ephemeral.";
      problems.add(message.at("flags").problem("MESSAGE_FLAGS_INVALID", words));
    }
    if (isComponentsV2(message, kind)) {
      problems.addAll(legacyFields(message));
    } else {
      problems.addAll(rows(message.at("components")));
    }
    problems.addAll(embeds(message.at("embeds")));
    problems.addAll(texts(message.at("components")));
    return problems;
  }

  /** An edit need not repeat the flag of its message: its components tell. */
  private static boolean isComponentsV2(Part message, MessageKind kind) {
    boolean flag = (message.integer("flags") & IS_COMPONENTS_V2) != 0;
    boolean tell =
        message.at("components").items().anyMatch(component -> component.integer("type") != ROW);
    return flag || (kind == MessageKind.EDIT && tell);
  }

  private static boolean isForward(Part message) {
    return message.at("message_reference").integer("type") == 1;
  }

  private static List<Problem> legacyFields(Part message) {
    return Stream.of("content", "embeds", "poll", "sticker_ids")
        .filter(message::has)
        .map(field ->
            message
                .at(field)
                .problem(
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    "The '%s' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
                        .formatted(field)))
        .toList();
  }

  private static List<Problem> rows(Part components) {
    List<Problem> problems = new ArrayList<>();
    components
        .items()
        .filter(component -> component.integer("type") != ROW)
        .forEach(component -> problems.add(Mismatch.noVariant(component.path(), "1")));
    if (components.json().size() > ROWS) {
      problems.add(Problem.tooLong(components.path(), ROWS));
    }
    return problems;
  }

  private static List<Problem> embeds(Part embeds) {
    int length = embeds.items().mapToInt(MessageRules::length).sum();
    return length <= EMBED_CHARACTERS
        ? List.of()
        : List.of(
            embeds.problem(
                "MAX_EMBED_SIZE_EXCEEDED",
                "Embed size exceeds maximum size of " + EMBED_CHARACTERS));
  }

  private static int length(Part embed) {
    int fields =
        embed.at("fields").items().mapToInt(f -> f.length("name") + f.length("value")).sum();
    return fields
        + embed.length("title")
        + embed.length("description")
        + embed.at("footer").length("text")
        + embed.at("author").length("name");
  }

  private static List<Problem> texts(Part components) {
    int length =
        ComponentRules.all(components)
            .filter(component -> component.integer("type") == TEXT_DISPLAY)
            .mapToInt(component -> component.length("content"))
            .sum();
    return length <= TEXT_CHARACTERS
        ? List.of()
        : List.of(
            components.problem(
                "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                "Total displayable text size exceeds maximum size of " + TEXT_CHARACTERS));
  }
}
