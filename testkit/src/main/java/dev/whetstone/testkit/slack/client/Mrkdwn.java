package dev.whetstone.testkit.slack.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's markup in a text, as far as it changes what is read. */
final class Mrkdwn {
  private static final Pattern ANGLES = Pattern.compile("<([^<>\n]+)>");
  private static final Pattern STYLE =
      Pattern.compile("(?<![\\w*_~`])([*_~`])(\\S(?:[^\n]*?\\S)?)\\1(?![\\w*_~`])");

  private Mrkdwn() {}

  static String read(String markup, Screen screen) {
    StringBuilder read = new StringBuilder();
    Matcher angles = ANGLES.matcher(markup);
    int from = 0;
    while (angles.find()) {
      read.append(plain(markup.substring(from, angles.start())));
      read.append(angle(angles.group(1), screen));
      from = angles.end();
    }
    return read.append(plain(markup.substring(from))).toString();
  }

  private static String angle(String inside, Screen screen) {
    int bar = inside.indexOf('|');
    String label = bar < 0 ? inside : inside.substring(bar + 1);
    if (inside.startsWith("@") || inside.startsWith("!") || inside.startsWith("#")) {
      screen.ping();
      return "@" + unescaped(label.replaceFirst("^[@!#]", ""));
    }
    screen.link(unescaped(bar < 0 ? inside : inside.substring(0, bar)));
    return unescaped(label);
  }

  private static String plain(String text) {
    return unescaped(STYLE.matcher(text).replaceAll("$2"));
  }

  static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
