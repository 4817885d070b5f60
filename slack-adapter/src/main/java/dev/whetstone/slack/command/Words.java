package dev.whetstone.slack.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line into words; quotation marks of any kind keep several together. */
final class Words {
  private static final Pattern WORD =
      Pattern.compile("(?:[^\\s\"“”„:=]+[:=])?[\"“”„]([^\"“”„]*)[\"“”„]|\\S+");
  private static final Pattern GROUP = Pattern.compile("<!subteam\\^(\\w+)(?:\\|[^>]*)?>");
  private static final Pattern LINK =
      Pattern.compile("<(?:[@#]|https?:[^>|]*)([^>|]*)(?:\\|([^>]*))?>");

  private Words() {}

  static List<String> of(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain(line));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Without quotation marks around it. */
  static String unquoted(String word) {
    return word.replaceAll("^[\"“”„]|[\"“”„]$", "");
  }

  /** Slack writes user groups, links and some signs in a way of its own. */
  private static String plain(String line) {
    String groups = GROUP.matcher(line).replaceAll("$1");
    String links =
        LINK.matcher(groups)
            .replaceAll(
                m -> Matcher.quoteReplacement(m.group(2) == null ? m.group(1) : m.group(2)));
    return links
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replace('\u00A0', ' ');
  }
}
