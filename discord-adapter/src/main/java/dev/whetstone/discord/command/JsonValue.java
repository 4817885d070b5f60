package dev.whetstone.discord.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.data.SerializableData;
import org.jspecify.annotations.Nullable;

/** JSON as values that are equal where they say the same. */
final class JsonValue {
  private JsonValue() {}

  static Object of(DataObject object) {
    Map<String, Object> fields = new TreeMap<>();
    for (String key : object.keys()) {
      Object value = object.isNull(key) ? null : value(object.opt(key).orElse(null));
      if (value != null) {
        fields.put(key, value);
      }
    }
    return fields;
  }

  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case DataObject object -> of(object);
      case DataArray array -> list(array);
      case SerializableData data -> of(data.toData());
      case Map<?, ?> map -> map.isEmpty() ? null : new TreeMap<>(map);
      case null -> null;
      default -> String.valueOf(value);
    };
  }

  private static @Nullable Object list(DataArray array) {
    List<Object> values = new ArrayList<>();
    for (Object element : array) {
      Object value = value(element);
      if (value != null) {
        values.add(value);
      }
    }
    return values.isEmpty() ? null : values;
  }
}
