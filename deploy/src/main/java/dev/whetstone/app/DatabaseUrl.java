package dev.whetstone.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whetstone.core.chat.StartFailure;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL is and how to get in. Its text never shows the password.
 *
 * @param place host, port and database, as in {@code db.example.org:5432/whetstone}
 * @param options further settings of the driver, such as {@code sslmode}
 */
record DatabaseUrl(
    String place, Optional<String> user, Optional<String> password, Map<String, String> options) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?://"
              + "(?:(?<user>[^:/?#]*)(?::(?<password>[^/?#]*))?@)?"
              + "(?<host>[^/?#@]+)/(?<name>[^/?#]+)(?:\\?(?<options>[^#]*))?");

  DatabaseUrl {
    options = Map.copyOf(options);
  }

  /** Reads {@code postgres://user:password@host:port/name} or the form that JDBC knows. */
  static DatabaseUrl parse(String text) {
    Matcher form = FORM.matcher(text);
    try {
      if (form.matches()) {
        return of(form);
      }
    } catch (IllegalArgumentException e) {
      throw unreadable(); // without the cause, which quotes it
    }
    throw unreadable();
  }

  private static DatabaseUrl of(Matcher form) {
    Map<String, String> options = options(form.group("options"));
    Optional<String> user = decoded(form.group("user"));
    Optional<String> password = decoded(form.group("password"));
    return new DatabaseUrl(
        form.group("host") + "/" + form.group("name"),
        user.or(() -> Optional.ofNullable(options.remove("user"))),
        password.or(() -> Optional.ofNullable(options.remove("password"))),
        options);
  }

  /** For the driver, without user and password. */
  String jdbc() {
    return "jdbc:postgresql://" + place;
  }

  @Override
  public String toString() {
    return place;
  }

  private static Map<String, String> options(@Nullable String query) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : query == null ? new String[0] : query.split("&")) {
      int equals = option.indexOf('=');
      if (equals > 0) {
        options.put(decode(option.substring(0, equals)), decode(option.substring(equals + 1)));
      }
    }
    return options;
  }

  private static Optional<String> decoded(@Nullable String part) {
    return Optional.ofNullable(part).filter(text -> !text.isEmpty()).map(DatabaseUrl::decode);
  }

  /** A plus stands for itself in addresses of databases. */
  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
  }

  private static StartFailure unreadable() {
    return new StartFailure(
        "DATABASE_URL is not the address of a PostgreSQL. Write it as"
            + " postgres://user:password@host:5432/database, with %40 for an @ in the password"
            + " and %25 for a %.");
  }
}
