package dev.whetstone.web.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps other web sites out, although any of them may send a browser here. A foreign name in Host
 * means DNS rebinding; a foreign Origin, a forged request. Every answer forbids the browser
 * whatever the page does not need.
 */
final class Guard {
  private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private Guard() {}

  static void check(Context ctx) {
    HEADERS.forEach(ctx::header);
    String host = header(ctx, "Host").orElse("");
    if (!OWN_NAMES.contains(host.replaceFirst(":\\d{1,5}$", ""))) {
      throw new Refused(403, "The playground answers only at 127.0.0.1 and localhost.");
    }
    if (header(ctx, "Origin").filter(origin -> !origin.equals("http://" + host)).isPresent()) {
      throw new Refused(403, "The playground takes requests only from its own page.");
    }
  }

  /** Links from elsewhere may open the page, but not its data. */
  static void checkData(Context ctx) {
    if (header(ctx, "Sec-Fetch-Site").filter(site -> !OWN_SITE.contains(site)).isPresent()) {
      throw new Refused(403, "The playground takes requests only from its own page.");
    }
  }

  private static Optional<String> header(Context ctx, String name) {
    return Optional.ofNullable(ctx.header(name));
  }
}
