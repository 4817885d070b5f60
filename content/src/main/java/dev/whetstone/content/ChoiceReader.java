package dev.whetstone.content;

import dev.whetstone.content.markdown.MarkdownReader;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.question.Choice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the choices of a question. */
final class ChoiceReader {
  private static final int MIN = 2;
  private static final int MAX_LENGTH = 200;

  private final FileProblems problems;

  ChoiceReader(FileProblems problems) {
    this.problems = problems;
  }

  List<Choice> read(YamlMap front) {
    List<YamlMap> maps = front.maps("choices");
    List<Choice> choices = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (YamlMap map : maps) {
      Choice choice = choice(map);
      choices.add(choice);
      if (!texts.add(choice.text().plain())) {
        problems.add(map.line(), "two choices say the same");
      }
    }
    checkCount(front, choices);
    checkRight(front, maps, choices);
    return choices;
  }

  private Choice choice(YamlMap map) {
    map.checkKeys(Set.of("text", "why"), Set.of("right"));
    RichText text = line(map.prose("text"));
    if (text.plain().length() > MAX_LENGTH) {
      problems.add(
          map.line(), "the choice is longer than the %d characters allowed".formatted(MAX_LENGTH));
    }
    return new Choice(text, line(map.prose("why")), isRight(map));
  }

  private RichText line(Optional<YamlText> text) {
    return text.map(t -> MarkdownReader.line(t.value(), t.line(), problems))
        .orElse(RichText.of(""));
  }

  private boolean isRight(YamlMap map) {
    String value = map.text("right").map(YamlText::value).orElse("false");
    if (!value.equals("true") && !value.equals("false")) {
      problems.add(map.line("right"), "right must be true or false, not " + value);
    }
    return value.equals("true");
  }

  private void checkCount(YamlMap front, List<Choice> choices) {
    if (choices.size() < MIN || choices.size() > Block.Actions.MAX) {
      problems.add(
          front.line("choices"),
          "there are %d choices; %d to %d are possible, and four are usual"
              .formatted(choices.size(), MIN, Block.Actions.MAX));
    }
  }

  private void checkRight(YamlMap front, List<YamlMap> maps, List<Choice> choices) {
    List<YamlMap> right = maps.stream().filter(m -> choices.get(maps.indexOf(m)).right()).toList();
    if (right.isEmpty()) {
      problems.add(front.line("choices"), "no choice is right; exactly one must be");
    } else if (right.size() > 1) {
      String count = right.size() == 2 ? "two" : String.valueOf(right.size());
      problems.add(right.get(1).line(), count + " choices are right; exactly one must be");
    }
  }
}
