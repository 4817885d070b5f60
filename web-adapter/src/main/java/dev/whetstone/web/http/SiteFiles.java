package dev.whetstone.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page's own files. Javalin's static files would not be found where the program lies below a
 * folder with letters such as ä: Jetty then takes every file of a jar for a disguised one.
 */
final class SiteFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  /** A file, in at most one folder; no dots but the one before its ending. */
  private static final Pattern FILE = Pattern.compile("(?:[a-z-]+/)?[a-z0-9-]+\\.([a-z]+)");

  private SiteFiles() {}

  static void addTo(RoutesConfig routes) {
    routes.get("/", ctx -> serve(ctx, "index.html"));
    routes.get("/<file>", ctx -> serve(ctx, ctx.pathParam("file")));
  }

  private static void serve(Context ctx, String file) throws IOException {
    String type = type(file).orElseThrow(NotFoundResponse::new);
    try (InputStream content = SiteFiles.class.getResourceAsStream("/playground/" + file)) {
      if (content == null) {
        throw new NotFoundResponse();
      }
      ctx.contentType(type).header("Cache-Control", "no-cache").result(content.readAllBytes());
    }
  }

  private static Optional<String> type(String file) {
    Matcher name = FILE.matcher(file);
    return name.matches() ? Optional.ofNullable(TYPES.get(name.group(1))) : Optional.empty();
  }
}
