package dev.whetstone.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.testkit.contract.ScriptedInbox;
import dev.whetstone.web.Commands;
import dev.whetstone.web.Site;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's files, followed from the page as a browser would. */
final class PageTest {
  private static final Pattern LINK =
      Pattern.compile("(?:src|href)=\"(/[^\"]+)\"|from \"\\./([a-z-]+\\.js)\"");
  private static final Pattern MARKUP_FROM_TEXT =
      Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|DOMParser");

  @TempDir private Path folder;

  @Test
  void everyFileIsThereAndNoneTakesTextForMarkup() {
    Map<String, String> files;
    try (Site site = Site.open(folder, Commands.CATALOG, new ScriptedInbox())) {
      files = follow(site);
    }
    assertTrue(
        files.containsKey("/js/main.js") && files.containsKey("/js/card.js"),
        files.keySet().toString());
    files.forEach((path, text) -> assertFalse(MARKUP_FROM_TEXT.matcher(text).find(), path));
    assertFalse(files.get("/").matches("(?s).*(<style|style=|onclick=|<script>|https?://).*"));
  }

  @Test
  void nothingButThePagesFilesIsThere() {
    try (Site site = Site.open(folder, Commands.CATALOG, new ScriptedInbox())) {
      for (String path :
          List.of(
              "/js", "/js/", "/js/none.js", "/logback.xml", "/..%2flogback-test.xml", "/a.b.js")) {
        int status = site.get(path).statusCode();
        assertTrue(status == 404 || status == 400, path + " gave " + status);
      }
    }
  }

  @Test
  void everyKindOfFileHasItsType() {
    try (Site site = Site.open(folder, Commands.CATALOG, new ScriptedInbox())) {
      assertEquals("text/html", type(site, "/"));
      assertEquals("text/javascript", type(site, "/js/main.js"));
      assertEquals("text/css", type(site, "/css/card.css"));
    }
  }

  private static String type(Site site, String path) {
    String type = site.get(path).headers().firstValue("Content-Type").orElse("");
    assertTrue(type.toLowerCase(Locale.ROOT).endsWith("charset=utf-8"), type);
    return type.replaceFirst(";.*", "");
  }

  private static Map<String, String> follow(Site site) {
    Map<String, String> seen = new LinkedHashMap<>();
    Deque<String> waiting = new ArrayDeque<>(List.of("/"));
    while (!waiting.isEmpty()) {
      String path = waiting.pop();
      HttpResponse<byte[]> answer = site.get(path);
      assertEquals(200, answer.statusCode(), path);
      String text = new String(answer.body(), StandardCharsets.UTF_8);
      seen.put(path, text);
      LINK.matcher(text)
          .results()
          .map(r -> r.group(1) != null ? r.group(1) : "/js/" + r.group(2))
          .filter(next -> !seen.containsKey(next) && !waiting.contains(next))
          .forEach(waiting::add);
    }
    return seen;
  }
}
