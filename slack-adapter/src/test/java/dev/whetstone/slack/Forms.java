package dev.whetstone.slack;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Form;
import java.util.List;

/** Forms for tests. */
final class Forms {
  static final Form ONE_LINE =
      new Form(
          ActionId.of("one-line"),
          "A line",
          "Send",
          List.of(new Form.Field("text", "Text", "", new Form.Kind.Line(100), true, "")));

  private Forms() {}
}
