package dev.whetstone.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Keys and values of the front matter, taken out by kind; what does not fit is reported. */
final class YamlMap {
  static final int MAX_LENGTH = 1_500;

  /** What YAML makes of LaTeX commands such as {@code \beta} between double quotes. */
  private static final Pattern ESCAPED = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u00A0]");

  private final MappingNode node;
  private final List<String> source;
  private final FileProblems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();

  YamlMap(MappingNode node, List<String> source, FileProblems problems) {
    this.node = node;
    this.source = source;
    this.problems = problems;
    node.getValue().forEach(this::put);
  }

  private void put(NodeTuple tuple) {
    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (values.put(key, tuple.getValueNode()) != null) {
      problems.add(line(tuple.getKeyNode()), "the key " + key + " is there twice");
    }
  }

  /** The line where the mapping begins. */
  int line() {
    return line(node);
  }

  /** The line of a key's value, or of the mapping where the key is missing. */
  int line(String key) {
    Node value = values.get(key);
    return value == null ? line() : line(value);
  }

  /** Reports missing and unknown keys. */
  void checkKeys(Set<String> required, Set<String> optional) {
    required.stream()
        .sorted()
        .filter(key -> !values.containsKey(key))
        .forEach(key -> problems.add(line(), "the key " + key + " is missing"));
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!required.contains(key) && !optional.contains(key)) {
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        problems.addUnknown(line(tuple.getKeyNode()), "the key " + key + " is unknown", key, known);
      }
    }
  }

  Optional<YamlText> text(String key) {
    return Optional.ofNullable(values.get(key)).flatMap(value -> text(value, "the key " + key));
  }

  /** A text in Markdown, where a comment at its end would be a mistake. */
  Optional<YamlText> prose(String key) {
    return Optional.ofNullable(values.get(key)).flatMap(value -> prose(value, "the key " + key));
  }

  List<YamlText> texts(String key) {
    return items(key).stream().flatMap(n -> text(n, "an item of " + key).stream()).toList();
  }

  List<YamlText> proses(String key) {
    return items(key).stream().flatMap(n -> prose(n, "an item of " + key).stream()).toList();
  }

  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof MappingNode mapping) {
        maps.add(new YamlMap(mapping, source, problems));
      } else {
        problems.add(line(item), "an item of " + key + " must consist of lines \"key: value\"");
      }
    }
    return maps;
  }

  private List<Node> items(String key) {
    Node value = values.get(key);
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (value != null) {
      problems.add(
          line(value), "the key " + key + " must hold a list, one item a line after \"- \"");
    }
    return List.of();
  }

  private Optional<YamlText> prose(Node value, String what) {
    if (value instanceof ScalarNode scalar && scalar.isPlain() && isCutByComment(scalar)) {
      problems.add(
          line(value), what + " is cut off: YAML takes what follows # as a comment; quote it");
    }
    return text(value, what);
  }

  private boolean isCutByComment(ScalarNode scalar) {
    int lineIndex = scalar.getEndMark().getLine();
    String line = lineIndex < source.size() ? source.get(lineIndex) : "";
    int column = Math.min(scalar.getEndMark().getColumn(), line.codePointCount(0, line.length()));
    return line.substring(line.offsetByCodePoints(0, column)).stripLeading().startsWith("#");
  }

  private Optional<YamlText> text(Node value, String what) {
    if (!(value instanceof ScalarNode scalar)) {
      problems.add(line(value), what + " is no text");
      return Optional.empty();
    }
    Optional<String> wrong = wrong(scalar);
    wrong.ifPresent(reason -> problems.add(line(value), what + reason));
    int line = line(scalar) + (isBlock(scalar) ? 1 : 0);
    return wrong.isPresent()
        ? Optional.empty()
        : Optional.of(new YamlText(scalar.getValue(), line));
  }

  private static Optional<String> wrong(ScalarNode scalar) {
    String value = scalar.getValue();
    if (value.isBlank()) {
      return Optional.of(" is empty");
    }
    if (value.length() > MAX_LENGTH) {
      return Optional.of(
          " has %,d characters; at most %,d are allowed".formatted(value.length(), MAX_LENGTH));
    }
    boolean quoted = scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
    return quoted && ESCAPED.matcher(value).find()
        ? Optional.of(" has a backslash that YAML takes for an escape; use single quotes")
        : Optional.empty();
  }

  private static boolean isBlock(ScalarNode scalar) {
    return scalar.getScalarStyle() == ScalarStyle.LITERAL
        || scalar.getScalarStyle() == ScalarStyle.FOLDED;
  }

  private static int line(Node node) {
    return FrontMatter.YAML_LINE + node.getStartMark().getLine();
  }
}
