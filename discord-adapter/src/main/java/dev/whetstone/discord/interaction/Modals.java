package dev.whetstone.discord.interaction;

import dev.whetstone.core.chat.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/** Forms as Discord's modals. */
final class Modals {
  private static final int LONGEST_HINT = 100;

  private Modals() {}

  static Modal of(Form form) {
    return Modal.create(form.action().encoded(), form.title())
        .addComponents(form.fields().stream().map(Modals::label).toList())
        .build();
  }

  private static Label label(Form.Field field) {
    return Label.of(field.label(), hint(field.hint()), input(field));
  }

  private static @Nullable String hint(String hint) {
    if (hint.isBlank()) {
      return null;
    }
    return hint.length() > LONGEST_HINT ? hint.substring(0, LONGEST_HINT - 1) + "…" : hint;
  }

  private static LabelChildComponent input(Form.Field field) {
    return switch (field.kind()) {
      case Form.Kind.Line(int most) -> text(field, TextInputStyle.SHORT, most);
      case Form.Kind.Lines(int most) -> text(field, TextInputStyle.PARAGRAPH, most);
      case Form.Kind.OneOf(List<String> values) -> choice(field, values);
    };
  }

  private static TextInput text(Form.Field field, TextInputStyle style, int most) {
    int longest = Math.min(Math.max(most, field.initial().length()), TextInput.MAX_VALUE_LENGTH);
    TextInput.Builder input =
        TextInput.create(field.name(), style)
            .setRequired(field.required())
            .setRequiredRange(0, longest);
    if (!field.initial().isBlank()) {
      input.setValue(field.initial().substring(0, Math.min(field.initial().length(), longest)));
    }
    return input.build();
  }

  private static StringSelectMenu choice(Form.Field field, List<String> values) {
    StringSelectMenu.Builder menu =
        StringSelectMenu.create(field.name()).setRequired(field.required());
    values.forEach(value -> menu.addOption(value, value));
    if (values.contains(field.initial())) {
      menu.setDefaultValues(field.initial());
    }
    return menu.build();
  }

  /** What was typed or chosen, by field. */
  static Map<String, String> typed(List<ModalMapping> values) {
    return values.stream()
        .collect(
            Collectors.toMap(
                ModalMapping::getCustomId, Modals::typed, (first, _) -> first, LinkedHashMap::new));
  }

  private static String typed(ModalMapping value) {
    return switch (value.getType()) {
      case STRING_SELECT -> value.getAsStringList().stream().findFirst().orElse("");
      default -> value.getAsString();
    };
  }
}
