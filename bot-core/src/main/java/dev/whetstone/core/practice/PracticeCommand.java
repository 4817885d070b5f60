package dev.whetstone.core.practice;

import static dev.whetstone.core.chat.CommandSpec.Audience.EVERYONE;

import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.OptionSpec;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Completing;
import dev.whetstone.core.command.Options;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.Topic;
import dev.whetstone.core.question.TopicNames;
import dev.whetstone.core.rotation.Deck;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Serves a question in private. */
public final class PracticeCommand implements Command, Completing {
  private static final String TOPIC = "topic";
  private static final String DIFFICULTY = "difficulty";
  private static final CommandSpec SPEC =
      new CommandSpec(
          "practice",
          "Another question, just for you",
          EVERYONE,
          List.of(
              OptionSpec.optional(TOPIC, "A topic from /topics", new OptionSpec.Kind.Completed()),
              OptionSpec.optional(
                  DIFFICULTY,
                  "easy, medium or hard",
                  new OptionSpec.Kind.OneOf(
                      Arrays.stream(Difficulty.values()).map(Difficulty::word).toList()))));

  private final Servings servings;
  private final QuestionBank bank;

  public PracticeCommand(Servings servings, QuestionBank bank) {
    this.servings = servings;
    this.bank = bank;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Origin origin, Options options) {
    Set<Topic> topics =
        options.get(TOPIC).map(t -> Set.of(TopicNames.parse(bank, t))).orElse(Set.of());
    Set<Difficulty> difficulties =
        options.get(DIFFICULTY).flatMap(Difficulty::of).map(Set::of).orElse(Set.of());
    return servings
        .serve(origin, new Deck(topics, difficulties))
        .<Reply>map(Reply.ToMember::new)
        .orElseThrow(() ->
            new Refusal(
                "There is no such question in the bank.",
                "Leave out the topic or the difficulty; /topics shows what there is."));
  }

  @Override
  public List<String> complete(Origin origin, String option, String typed) {
    return option.equals(TOPIC) ? TopicNames.matching(bank, typed) : List.of();
  }
}
