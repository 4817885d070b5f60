package dev.whetstone.discord.render;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** A page as it goes to Discord, to look into. */
record Sent(DataObject json, int files) {
  static Sent of(Page page) {
    try (MessageCreateData data = Messages.reply(page)) {
      return new Sent(DataObject.fromJson(data.toData().toJson()), data.getFiles().size());
    }
  }

  /** Every component, parents first. */
  List<DataObject> components() {
    List<DataObject> all = new ArrayList<>();
    collect(json.getArray("components"), all);
    return all;
  }

  List<DataObject> components(int type) {
    return components().stream().filter(c -> c.getInt("type") == type).toList();
  }

  String text() {
    return String.join(
        "\n", components(10).stream().map(text -> text.getString("content")).toList());
  }

  private static void collect(DataArray components, List<DataObject> all) {
    for (int i = 0; i < components.length(); i++) {
      DataObject component = components.getObject(i);
      all.add(component);
      component.optArray("components").ifPresent(children -> collect(children, all));
    }
  }
}
