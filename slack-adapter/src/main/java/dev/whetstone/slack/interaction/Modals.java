package dev.whetstone.slack.interaction;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.whetstone.core.chat.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms as Slack's modals. */
final class Modals {
  private static final int LONGEST_INPUT = 3_000;
  private static final int LONGEST_HINT = 2_000;
  private static final int LONGEST_OPTION = 75;
  private static final String VALUE = "value";

  private Modals() {}

  static View of(Form form, Memo memo) {
    List<LayoutBlock> blocks = form.fields().stream().<LayoutBlock>map(Modals::block).toList();
    return View.builder()
        .type("modal")
        .callbackId(form.action().encoded())
        .privateMetadata(memo.written())
        .title(ViewTitle.builder().type("plain_text").text(form.title()).emoji(false).build())
        .submit(
            ViewSubmit.builder().type("plain_text").text(form.submitLabel()).emoji(false).build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").emoji(false).build())
        .blocks(blocks)
        .build();
  }

  private static InputBlock block(Form.Field field) {
    InputBlock block =
        InputBlock.builder()
            .blockId(field.name())
            .label(plain(field.label()))
            .element(element(field))
            .optional(!field.required())
            .build();
    if (!field.hint().isBlank()) {
      block.setHint(plain(cut(field.hint(), LONGEST_HINT)));
    }
    return block;
  }

  private static BlockElement element(Form.Field field) {
    return switch (field.kind()) {
      case Form.Kind.Line(int most) -> text(field, most, false);
      case Form.Kind.Lines(int most) -> text(field, most, true);
      case Form.Kind.OneOf(List<String> values) -> choice(field, values);
    };
  }

  private static BlockElement text(Form.Field field, int most, boolean multiline) {
    int longest = Math.min(Math.max(most, field.initial().length()), LONGEST_INPUT);
    PlainTextInputElement input =
        PlainTextInputElement.builder()
            .actionId(VALUE)
            .multiline(multiline)
            .maxLength(longest)
            .build();
    if (!field.initial().isEmpty()) {
      input.setInitialValue(cut(field.initial(), longest));
    }
    return input;
  }

  private static BlockElement choice(Form.Field field, List<String> values) {
    StaticSelectElement menu =
        StaticSelectElement.builder()
            .actionId(VALUE)
            .options(values.stream().map(Modals::option).toList())
            .build();
    if (values.contains(field.initial())) {
      menu.setInitialOption(option(field.initial()));
    }
    return menu;
  }

  private static OptionObject option(String value) {
    return OptionObject.builder().text(plain(cut(value, LONGEST_OPTION))).value(value).build();
  }

  private static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(false).build();
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  /** What was typed or chosen, by field. */
  static Map<String, String> typed(ViewState state) {
    Map<String, String> typed = new LinkedHashMap<>();
    state
        .getValues()
        .forEach(
            (field, inputs) -> inputs.values().forEach(value -> typed.put(field, typed(value))));
    return typed;
  }

  private static String typed(ViewState.Value value) {
    return Optional.ofNullable(value.getValue())
        .or(() ->
            Optional.ofNullable(value.getSelectedOption()).map(ViewState.SelectedOption::getValue))
        .orElse("");
  }
}
