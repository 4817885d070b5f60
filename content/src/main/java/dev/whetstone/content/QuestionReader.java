package dev.whetstone.content;

import dev.whetstone.content.markdown.MarkdownReader;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.question.Choice;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.FollowUp;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.core.question.Topic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one question file. */
final class QuestionReader {
  private static final int MAX_ANSWER = 6_000;
  private static final Set<String> REQUIRED =
      Set.of("id", "topic", "difficulty", "prompt", "choices", "key_points", "reviewed");
  private static final Set<String> OPTIONAL = Set.of("follow_ups", "references", "tags", "related");

  private final SourceFile file;
  private final Map<String, SourceFile> files;
  private final Set<String> misnamed;
  private final FileProblems problems;

  /**
   * @param files every file of the bank by id, the first wins
   * @param misnamed ids that files give themselves and that are not their names: a problem of those
   *     files, and of no question that is related to them
   */
  QuestionReader(
      SourceFile file, Map<String, SourceFile> files, Set<String> misnamed, FileProblems problems) {
    this.file = file;
    this.files = files;
    this.misnamed = misnamed;
    this.problems = problems;
  }

  /** The question, or empty where there is any problem. */
  Optional<Question> read() {
    if (!file.isInTopic()) {
      problems.add(1, "the file must stand in the folder of its topic: <topic>/<id>.md");
      return Optional.empty();
    }
    return SourceText.decode(file.content(), problems)
        .flatMap(text -> FrontMatter.split(text, problems))
        .flatMap(front -> YamlReader.read(front, problems).flatMap(map -> question(map, front)));
  }

  private Optional<Question> question(YamlMap map, FrontMatter front) {
    map.checkKeys(REQUIRED, OPTIONAL);
    Optional<QuestionId> id = map.text("id").flatMap(this::id);
    Optional<Topic> topic = map.text("topic").flatMap(this::topic);
    Optional<Difficulty> difficulty = map.text("difficulty").flatMap(this::difficulty);
    Optional<LocalDate> reviewed = map.text("reviewed").flatMap(this::date);
    List<Choice> choices = new ChoiceReader(problems).read(map);
    List<Block> prompt = map.prose("prompt").map(this::blocks).orElse(List.of());
    List<Block> answer = answer(front);
    List<RichText> keyPoints = lines(map.proses("key_points"));
    List<FollowUp> followUps = map.maps("follow_ups").stream().map(this::followUp).toList();
    List<RichText> references = lines(map.proses("references"));
    List<String> tags = map.texts("tags").stream().flatMap(t -> slug(t).stream()).toList();
    List<QuestionId> related =
        map.texts("related").stream().flatMap(t -> related(t).stream()).toList();
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Question(
            id.orElseThrow(),
            topic.orElseThrow(),
            difficulty.orElseThrow(),
            prompt,
            choices,
            answer,
            keyPoints,
            followUps,
            references,
            tags,
            related,
            reviewed.orElseThrow()));
  }

  private Optional<QuestionId> id(YamlText text) {
    if (!text.value().equals(file.stem())) {
      problems.add(
          text.line(),
          "the id %s must equal the file's name, %s".formatted(text.value(), file.stem()));
    }
    SourceFile first = files.getOrDefault(file.stem(), file);
    if (!first.equals(file)) {
      problems.add(
          text.line(), "the id %s is taken by %s".formatted(text.value(), first.shownAs()));
    }
    return slug(text).map(QuestionId::new);
  }

  private Optional<Topic> topic(YamlText text) {
    String folder = file.path().getFirst();
    if (!text.value().equals(folder)) {
      problems.add(
          text.line(), "the topic %s must equal the folder, %s".formatted(text.value(), folder));
    }
    return slug(text).map(Topic::new);
  }

  private Optional<Difficulty> difficulty(YamlText text) {
    Optional<Difficulty> difficulty = Difficulty.of(text.value());
    if (difficulty.isEmpty()) {
      List<String> words = Arrays.stream(Difficulty.values()).map(Difficulty::word).toList();
      problems.addUnknown(
          text.line(),
          "the difficulty must be easy, medium or hard, not " + text.value(),
          text.value(),
          words);
    }
    return difficulty;
  }

  private Optional<LocalDate> date(YamlText text) {
    try {
      return Optional.of(LocalDate.parse(text.value()));
    } catch (DateTimeException _) {
      problems.add(text.line(), "reviewed must be a date such as 2026-11-22, not " + text.value());
      return Optional.empty();
    }
  }

  private Optional<String> slug(YamlText text) {
    if (!QuestionId.isValid(text.value())) {
      problems.add(
          text.line(),
          "%s is no valid name; use lower case, digits and hyphens, at most 60 characters"
              .formatted(text.value()));
      return Optional.empty();
    }
    return Optional.of(text.value());
  }

  private Optional<QuestionId> related(YamlText text) {
    if (!files.containsKey(text.value()) && !misnamed.contains(text.value())) {
      problems.addUnknown(
          text.line(),
          "the related question " + text.value() + " does not exist",
          text.value(),
          files.keySet().stream().filter(id -> !id.equals(file.stem())).toList());
    } else if (text.value().equals(file.stem())) {
      problems.add(text.line(), "a question cannot be related to itself");
    }
    return slug(text).map(QuestionId::new);
  }

  private List<Block> answer(FrontMatter front) {
    if (front.body().isBlank()) {
      problems.add(front.bodyLine(), "the answer is empty; it stands below the front matter");
    } else if (front.body().length() > MAX_ANSWER) {
      problems.add(
          front.bodyLine(),
          "the answer has %,d characters; at most %,d are allowed"
              .formatted(front.body().length(), MAX_ANSWER));
    }
    return MarkdownReader.blocks(front.body(), front.bodyLine(), problems);
  }

  private FollowUp followUp(YamlMap map) {
    map.checkKeys(Set.of("prompt", "answer"), Set.of());
    return new FollowUp(
        map.prose("prompt")
            .map(t -> MarkdownReader.line(t.value(), t.line(), problems))
            .orElse(RichText.of("")),
        map.prose("answer").map(this::blocks).orElse(List.of()));
  }

  private List<Block> blocks(YamlText text) {
    return MarkdownReader.blocks(text.value(), text.line(), problems);
  }

  private List<RichText> lines(List<YamlText> texts) {
    return texts.stream().map(t -> MarkdownReader.line(t.value(), t.line(), problems)).toList();
  }
}
