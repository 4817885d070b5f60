package dev.whetstone.app;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The environment variables of the process, as settings. */
final class Environment {
  private static final String DATABASE = "database.url";

  /** Those that the demo alone knows: production must not open a page where anyone is an admin. */
  private static final String PLAYGROUND = "playground.";

  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern SECRET = Pattern.compile(".*(token|secret|password|key)");

  private final Map<String, String> settings;

  /** Blank variables count as absent; blanks around a value are dropped. */
  Environment(Map<String, String> variables) {
    Map<String, String> named = new HashMap<>();
    variables.forEach((name, value) -> {
      if (NAME.matcher(name).matches() && !value.isBlank()) {
        named.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value.strip());
      }
    });
    settings = Map.copyOf(named);
  }

  /** The name of the variable that a setting comes from. */
  static String variable(String setting) {
    return setting.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /** What adapters are handed: everything but the database and the playground. */
  Map<String, String> platformSettings() {
    Map<String, String> handed = new TreeMap<>(settings);
    handed.keySet().removeIf(name -> name.equals(DATABASE) || name.startsWith(PLAYGROUND));
    return handed;
  }

  /** Throws {@link dev.whetstone.core.chat.StartFailure} where it is no PostgreSQL address. */
  Optional<DatabaseUrl> database() {
    return Optional.ofNullable(settings.get(DATABASE)).map(DatabaseUrl::parse);
  }

  /** The values that must never be written anywhere, as far as names tell. */
  List<String> secrets() {
    return settings.entrySet().stream()
        .filter(s -> s.getKey().equals(DATABASE) || SECRET.matcher(s.getKey()).matches())
        .map(Map.Entry::getValue)
        .toList();
  }
}
