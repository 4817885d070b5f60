package dev.whetstone.testkit.discord.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through a text once; at each place the first form that fits is taken. */
final class Reader {
  private static final Pattern HEADING =
      Pattern.compile(" *#{1,3}\\s+(?!\\s)((?:\\\\#|[^\\n])+?)#*[^\\S\\n]*(?:\\n|$)");
  private static final Pattern SUBTEXT = Pattern.compile("-# +(?=\\S)([^\\n]+)(?:\\n|$)");
  private static final Pattern ITEM = Pattern.compile("( *)([*-]|\\d{1,9}\\.) +(?=\\S)");
  private static final Pattern QUOTE = Pattern.compile(" *> ([^\\n]*)(?:\\n|$)");
  private static final Pattern QUOTE_REST = Pattern.compile(" *>>> ?([\\s\\S]*)");
  private static final Pattern URL =
      Pattern.compile("https?://[^\\s<]+[^<.,:;\"'\\]\\s]", Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTOLINK = Pattern.compile("<(https?://[^\\s>]+)>");
  private static final String ESCAPABLE = "[^0-9A-Za-z\\s]";

  private final String source;
  private final boolean blocks;
  private final Tags tags;
  private final Mentioned names;
  private final StringBuilder out = new StringBuilder();
  private final List<String> links = new ArrayList<>();
  private Numbering numbering = Numbering.NONE;
  private int at;

  /**
   * @param blocks whether lines may be headings, lists and quotes here
   */
  Reader(String source, Mentioned names, boolean blocks) {
    this.source = source;
    this.names = names;
    this.blocks = blocks;
    this.tags = new Tags(names);
  }

  List<String> links() {
    return links;
  }

  String read() {
    while (at < source.length()) {
      boolean taken = (blocks && isLineStart() && block()) || inline();
      if (!taken) {
        out.append(source.charAt(at++));
      }
    }
    return out.toString();
  }

  private boolean isLineStart() {
    return at == 0 || source.charAt(at - 1) == '\n';
  }

  private boolean block() {
    return line(HEADING) || line(SUBTEXT) || quote() || item();
  }

  private boolean line(Pattern form) {
    Optional<Matcher> found = here(form);
    found.ifPresent(match -> inner(match.group(1), false, match.end(), "\n"));
    return found.isPresent();
  }

  private boolean quote() {
    Optional<Matcher> rest = here(QUOTE_REST);
    if (rest.isPresent()) {
      inner(rest.get().group(1), true, rest.get().end(), "\n");
      return true;
    }
    StringBuilder quoted = new StringBuilder();
    int end = at;
    Optional<Matcher> next = here(QUOTE);
    while (next.isPresent()) {
      quoted.append(next.get().group(1)).append('\n');
      end = next.get().end();
      next = match(QUOTE, end);
    }
    if (end > at) {
      inner(quoted.toString(), true, end, "");
    }
    return !quoted.isEmpty();
  }

  private boolean item() {
    Optional<Matcher> found = here(ITEM);
    if (found.isEmpty()) {
      numbering = source.charAt(at) == ' ' ? numbering : Numbering.NONE;
      return false;
    }
    String marker = found.get().group(2);
    numbering = numbering.next(found.get().group(1), marker);
    out.append(found.get().group(1)).append(numbering.shown());
    at = found.get().end();
    int end = source.indexOf('\n', at);
    String line = source.substring(at, end < 0 ? source.length() : end);
    if (!line.contains("```")) {
      inner(line, false, at + line.length(), "");
    }
    return true;
  }

  private boolean inline() {
    return switch (source.charAt(at)) {
      case '\\' -> escape();
      case '`' -> code();
      case '*' -> marked(Delimited.strong(source, at)) || marked(Delimited.star(source, at));
      case '_' -> marked(Delimited.underline(source, at)) || marked(Delimited.under(source, at));
      case '~' -> marked(Delimited.pair(source, at, "~~"));
      case '|' -> marked(Delimited.pair(source, at, "||"));
      case '[' -> masked();
      case '<' -> tag();
      case 'h', 'H' -> url();
      default -> false;
    };
  }

  private boolean escape() {
    boolean escapes =
        at + 1 < source.length() && source.substring(at + 1, at + 2).matches(ESCAPABLE);
    if (escapes) {
      out.append(source.charAt(at + 1));
      at += 2;
    }
    return escapes;
  }

  private boolean code() {
    Optional<Code> found = Code.at(source, at);
    found.ifPresent(code -> {
      boolean newLine = code.block() && !out.isEmpty() && out.charAt(out.length() - 1) != '\n';
      out.append(newLine ? "\n" : "").append(code.text()).append(code.block() ? "\n" : "");
      at = code.end();
    });
    return found.isPresent();
  }

  private boolean marked(Optional<Delimited> found) {
    found.ifPresent(d -> inner(d.content(), false, d.end(), ""));
    return found.isPresent();
  }

  private boolean masked() {
    Optional<MaskedLink> found = MaskedLink.at(source, at);
    found.ifPresent(link -> {
      inner(link.text(), false, link.end(), "");
      links.add(link.target());
    });
    return found.isPresent();
  }

  private boolean tag() {
    Optional<Matcher> autolink = here(AUTOLINK);
    if (autolink.isPresent()) {
      out.append(autolink.get().group(1));
      links.add(autolink.get().group(1));
      at = autolink.get().end();
      return true;
    }
    Optional<Tags.Tag> found = tags.at(source, at);
    found.ifPresent(tag -> {
      out.append(tag.shown());
      at = tag.end();
    });
    return found.isPresent();
  }

  private boolean url() {
    Optional<String> found = here(URL).map(match -> withoutLooseParenthesis(match.group()));
    found.ifPresent(url -> {
      out.append(url);
      links.add(url);
      at += url.length();
    });
    return found.isPresent();
  }

  /** A parenthesis after an address belongs to the sentence unless it was opened in it. */
  private static String withoutLooseParenthesis(String url) {
    String kept = url;
    while (kept.endsWith(")") && count(kept, ')') > count(kept, '(')) {
      kept = kept.substring(0, kept.length() - 1);
    }
    return kept;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }

  private void inner(String content, boolean withBlocks, int end, String after) {
    Reader reader = new Reader(content, names, withBlocks);
    out.append(reader.read()).append(after);
    links.addAll(reader.links());
    at = end;
  }

  private Optional<Matcher> here(Pattern form) {
    return match(form, at);
  }

  private Optional<Matcher> match(Pattern form, int from) {
    Matcher matcher = form.matcher(source).region(from, source.length());
    return Optional.of(matcher).filter(Matcher::lookingAt);
  }
}
