package dev.whetstone.content.formula;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** Writes a formula's tree as one line of Unicode text. */
final class UnicodeMath {
  private final StringBuilder out = new StringBuilder();
  private boolean wordEnded;

  private UnicodeMath() {}

  static String write(List<Latex> parts) {
    UnicodeMath line = new UnicodeMath();
    line.addAll(parts);
    return Normalizer.normalize(line.out.toString().strip(), Normalizer.Form.NFC);
  }

  private static String write(Latex part) {
    return write(part instanceof Latex.Group group ? group.parts() : List.of(part));
  }

  private void addAll(List<Latex> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (Factor.isFraction(parts.get(i)) && Factor.follows(parts.subList(i + 1, parts.size()))) {
        append("(" + write(parts.get(i)) + ")");
      } else {
        add(parts.get(i));
      }
    }
  }

  private void add(Latex part) {
    switch (part) {
      case Latex.Space() -> space();
      case Latex.Sign(String text) -> append(text.equals("-") ? "−" : text.replace('\'', '′'));
      case Latex.Words(String text) -> word(text);
      case Latex.Group(List<Latex> parts) -> addAll(parts);
      case Latex.Command command -> add(command);
      case Latex.Root(Optional<Latex> degree, Latex radicand) -> append(root(degree, radicand));
      case Latex.Scripted scripted -> add(scripted);
      case Latex.Fenced(String open, List<Latex> parts, String close) ->
          append(open + write(parts) + close);
      case Latex.Environment(String name, List<Latex> parts) -> append(rows(name, parts));
    }
  }

  private void add(Latex.Command command) {
    String name = command.name();
    if (LatexCommands.RELATIONS.containsKey(name)) {
      space();
      append(LatexCommands.RELATIONS.getOrDefault(name, ""));
      space();
    } else if (LatexCommands.FUNCTIONS.contains(name)) {
      word(name);
    } else if (LatexCommands.LAYOUT.containsKey(name)) {
      String layout = LatexCommands.LAYOUT.getOrDefault(name, "");
      if (!layout.isEmpty()) {
        space();
      }
    } else if (name.equals("\\")) {
      out.append("; ");
    } else {
      append(form(command));
    }
  }

  private static String form(Latex.Command command) {
    String name = command.name();
    List<Latex> arguments = command.arguments();
    if (arguments.isEmpty()) {
      return LatexCommands.SYMBOLS.getOrDefault(
          name, LatexCommands.ESCAPES.getOrDefault(name, "\\" + name));
    }
    String first = write(arguments.getFirst());
    if (arguments.size() == 2) {
      return pair(name, first, write(arguments.getLast()));
    }
    if (name.equals("mathbb")) {
      return LatexCommands.BLACKBOARD.getOrDefault(first, first);
    }
    String accent = LatexCommands.ACCENTS.getOrDefault(name, "");
    return accent.isEmpty() || first.codePointCount(0, first.length()) == 1
        ? first + accent
        : name + "(" + first + ")";
  }

  private static String pair(String name, String first, String second) {
    return switch (name) {
      case "binom" -> "C(" + first + ", " + second + ")";
      case "underset" -> second + Scripts.sub(first);
      case "overset" -> second + Scripts.sup(first);
      default -> Factor.numerator(first) + "/" + Factor.single(second);
    };
  }

  private static String root(Optional<Latex> degree, Latex radicand) {
    return degree.map(d -> Scripts.sup(write(d))).orElse("") + "√" + Factor.single(write(radicand));
  }

  private void add(Latex.Scripted scripted) {
    add(scripted.base());
    boolean word = wordEnded;
    StringBuilder scripts = new StringBuilder();
    String sub = scripted.sub().map(s -> Scripts.sub(write(s))).orElse("");
    String sup = scripted.sup().map(s -> Scripts.sup(write(s))).orElse("");
    scripts.append(sub).append(sup);
    out.append(scripts);
    wordEnded = word || Scripts.isOpenEnded(sup.isEmpty() ? sub : sup);
  }

  private static String rows(String name, List<Latex> parts) {
    String rows =
        write(parts)
            .replaceAll("\\s*&\\s*", name.equals("cases") ? ", " : " ")
            .replace(" ; ", "; ");
    return name.equals("aligned")
        ? rows
        : (name.equals("cases") ? "{" + rows + "}" : "[" + rows + "]");
  }

  private void word(String text) {
    if (endsInWord()) {
      space();
    }
    append(text);
    wordEnded = text.length() > 1;
  }

  private void append(String text) {
    if (wordEnded && startsWord(text)) {
      space();
    }
    out.append(text);
    if (!text.isEmpty()) {
      wordEnded = false;
    }
  }

  private void space() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
    wordEnded = false;
  }

  private boolean endsInWord() {
    return !out.isEmpty() && Character.isLetterOrDigit(out.codePointBefore(out.length()));
  }

  private static boolean startsWord(String text) {
    return !text.isEmpty()
        && (Character.isLetterOrDigit(text.codePointAt(0)) || text.startsWith("√"));
  }
}
