package dev.whetstone.content.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads LaTeX within the allow-list. Anything else is refused with a reason, so what passes neither
 * defines commands nor loops nor reads files when it is painted.
 */
final class LatexParser {
  static final int MAX_LENGTH = 600;
  private static final int MAX_DEPTH = 20;

  private final String source;
  private int at;
  private int depth;
  private int environments;

  private LatexParser(String source) {
    this.source = source;
  }

  /** Throws {@link IllegalArgumentException} with a reason in plain words. */
  static List<Latex> parse(String latex) {
    if (latex.isBlank()) {
      throw new IllegalArgumentException("the formula is empty");
    }
    if (latex.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "the formula has %d characters; at most %d are allowed"
              .formatted(latex.length(), MAX_LENGTH));
    }
    LatexParser parser = new LatexParser(latex);
    return parser.list("the end", _ -> parser.at == latex.length());
  }

  private List<Latex> list(String closer, Predicate<LatexParser> ended) {
    deeper();
    List<Latex> parts = new ArrayList<>();
    while (!ended.test(this)) {
      if (at == source.length()) {
        throw new IllegalArgumentException("the formula lacks " + closer);
      }
      next(parts);
    }
    depth--;
    return List.copyOf(parts);
  }

  private void next(List<Latex> parts) {
    char c = source.charAt(at);
    if (c == '^' || c == '_') {
      at++;
      script(parts, c);
    } else if (Character.isWhitespace(c) || c == '~') {
      at++;
      parts.add(new Latex.Space());
    } else {
      parts.add(atom());
    }
  }

  private void script(List<Latex> parts, char mark) {
    Latex base = parts.isEmpty() ? new Latex.Group(List.of()) : parts.removeLast();
    Optional<Latex> script = Optional.of(argument(String.valueOf(mark)));
    Latex.Scripted old =
        base instanceof Latex.Scripted scripted
            ? scripted
            : new Latex.Scripted(base, Optional.empty(), Optional.empty());
    if ((mark == '^' ? old.sup() : old.sub()).isPresent()) {
      throw new IllegalArgumentException("the formula has two " + mark + " in a row; use braces");
    }
    parts.add(
        mark == '^'
            ? new Latex.Scripted(old.base(), old.sub(), script)
            : new Latex.Scripted(old.base(), script, old.sup()));
  }

  private Latex atom() {
    char c = source.charAt(at++);
    if (c == '{') {
      return new Latex.Group(group());
    }
    if (c == '\\') {
      return command(name());
    }
    if (c == '}' || c == '%' || c == '#' || c == '$' || (c == '&' && environments == 0)) {
      throw new IllegalArgumentException(
          "the formula has a stray %c; write \\%c for the character itself".formatted(c, c));
    }
    if (c < ' ' || c > '~' || c == '@') {
      throw new IllegalArgumentException(
          "the formula holds the character %s, which it cannot show; use a LaTeX command"
              .formatted(Character.toString(source.codePointAt(at - 1))));
    }
    return new Latex.Sign(String.valueOf(c));
  }

  private List<Latex> group() {
    List<Latex> parts = list("a closing }", p -> p.looksAt("}"));
    at++;
    return parts;
  }

  private Latex argument(String of) {
    skipSpace();
    if (at == source.length() || source.charAt(at) == '}') {
      throw new IllegalArgumentException("an argument of " + of + " is missing");
    }
    deeper();
    Latex argument = atom();
    depth--;
    return argument;
  }

  private void deeper() {
    if (++depth > MAX_DEPTH) {
      throw new IllegalArgumentException("the formula is nested too deeply");
    }
  }

  private String name() {
    int start = at;
    while (at < source.length() && isLetter(source.charAt(at))) {
      at++;
    }
    if (at > start) {
      String name = source.substring(start, at);
      skipSpace();
      return name;
    }
    if (at == source.length()) {
      throw new IllegalArgumentException("the formula ends in a backslash");
    }
    return String.valueOf(source.charAt(at++));
  }

  private Latex command(String name) {
    if (LatexCommands.WORDS.contains(name)) {
      return new Latex.Words(words(name));
    }
    return switch (name) {
      case "sqrt" -> root();
      case "left" -> fenced();
      case "begin" -> environment();
      default -> plain(name);
    };
  }

  private Latex plain(String name) {
    int arity = LatexCommands.arity(name);
    if (arity < 0 || (name.equals("\\") && environments == 0)) {
      throw new IllegalArgumentException("the command \\" + name + " is not allowed in formulas");
    }
    List<Latex> arguments = new ArrayList<>();
    for (int i = 0; i < arity; i++) {
      arguments.add(argument("\\" + name));
    }
    return new Latex.Command(name, List.copyOf(arguments));
  }

  private Latex root() {
    Optional<Latex> degree = Optional.empty();
    if (looksAt("[")) {
      at++;
      degree = Optional.of(new Latex.Group(list("a closing ]", p -> p.looksAt("]"))));
      at++;
    }
    return new Latex.Root(degree, argument("\\sqrt"));
  }

  private Latex fenced() {
    String open = delimiter();
    List<Latex> parts = list("a \\right for its \\left", p -> p.looksAtCommand("right"));
    at += "\\right".length();
    skipSpace();
    return new Latex.Fenced(open, parts, delimiter());
  }

  private String delimiter() {
    if (at < source.length() && "()[]|/<>.".indexOf(source.charAt(at)) >= 0) {
      char c = source.charAt(at++);
      return c == '.' ? "" : String.valueOf(c);
    }
    if (looksAt("\\")) {
      at++;
      String name = name();
      if (LatexCommands.DELIMITERS.contains(name)) {
        return LatexCommands.SYMBOLS.getOrDefault(name, "");
      }
      if (name.equals("{") || name.equals("}") || name.equals("|")) {
        return LatexCommands.ESCAPES.getOrDefault(name, "");
      }
    }
    throw new IllegalArgumentException("\\left and \\right need a bracket after them");
  }

  private Latex environment() {
    String name = words("begin");
    if (!LatexCommands.ENVIRONMENTS.contains(name)) {
      throw new IllegalArgumentException("the environment " + name + " is not allowed in formulas");
    }
    String end = "\\end{" + name + "}";
    environments++;
    List<Latex> parts = list(end, p -> p.looksAt(end));
    environments--;
    at += end.length();
    return new Latex.Environment(name, parts);
  }

  /** Braced words without commands. */
  private String words(String command) {
    int close = source.indexOf('}', at);
    if (!looksAt("{") || close < 0) {
      throw new IllegalArgumentException("\\" + command + " needs words in braces");
    }
    String words = source.substring(at + 1, close);
    if (!words.matches("[A-Za-z0-9 .,;:!?()/+=*'-]+")) {
      throw new IllegalArgumentException("\\" + command + " takes plain words, not: " + words);
    }
    at = close + 1;
    return words;
  }

  private boolean looksAt(String text) {
    return source.startsWith(text, at);
  }

  private boolean looksAtCommand(String name) {
    int end = at + 1 + name.length();
    return looksAt("\\" + name) && (end >= source.length() || !isLetter(source.charAt(end)));
  }

  private void skipSpace() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
