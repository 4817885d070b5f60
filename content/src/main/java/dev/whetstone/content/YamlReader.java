package dev.whetstone.content;

import java.util.Optional;
import java.util.OptionalInt;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Composes front matter into nodes, which know their lines. No object is ever built from it. */
final class YamlReader {
  private static final String QUOTING_HINT =
      "; a value with \": \" or \" #\" in it, or with a sign such as [ * ` @ at its start, needs"
          + " single quotes";

  private static final LoaderOptions LIMITS = limits();

  /** Leaves every scalar a text: guessing numbers and dates costs time and is of no use here. */
  private static final Resolver TEXT_ONLY =
      new Resolver() {
        @Override
        protected void addImplicitResolvers() {}
      };

  private YamlReader() {}

  static Optional<YamlMap> read(FrontMatter front, FileProblems problems) {
    try {
      Node root = composer(front.yaml()).getSingleNode();
      if (root instanceof MappingNode mapping) {
        return Optional.of(new YamlMap(mapping, front.yaml().lines().toList(), problems));
      }
      problems.add(FrontMatter.YAML_LINE, "the front matter must consist of lines \"key: value\"");
    } catch (MarkedYAMLException e) {
      problems.add(line(e), "the YAML cannot be read: " + e.getProblem() + QUOTING_HINT);
    } catch (YAMLException e) {
      addUnmarked(front, e, problems);
    }
    return Optional.empty();
  }

  private static void addUnmarked(FrontMatter front, YAMLException e, FileProblems problems) {
    OptionalInt alias = aliasLine(front.yaml());
    if (alias.isPresent()) {
      problems.add(alias.getAsInt(), "a value such as *name repeats another one; write it out");
    } else {
      problems.add(FrontMatter.YAML_LINE, "the YAML cannot be read: " + e.getMessage());
    }
  }

  /** The line of the first alias; composing refuses them without saying where. */
  private static OptionalInt aliasLine(String yaml) {
    Parser parser = parser(yaml);
    while (!parser.checkEvent(Event.ID.StreamEnd)) {
      if (parser.getEvent() instanceof AliasEvent alias) {
        return OptionalInt.of(FrontMatter.YAML_LINE + alias.getStartMark().getLine());
      }
    }
    return OptionalInt.empty();
  }

  private static Composer composer(String yaml) {
    return new Composer(parser(yaml), TEXT_ONLY, LIMITS);
  }

  private static Parser parser(String yaml) {
    return new ParserImpl(new StreamReader(yaml), LIMITS);
  }

  private static LoaderOptions limits() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(8);
    options.setCodePointLimit(SourceFile.MAX_BYTES);
    return options;
  }

  private static int line(MarkedYAMLException e) {
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    return FrontMatter.YAML_LINE + (mark == null ? 0 : mark.getLine());
  }
}
