package dev.whetstone.discord.render;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Picture;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.FileUpload;

/** What fits into one message. */
public final class Page {
  private static final int LONGEST_ALT = 1_000;
  private final List<Part> parts;

  Page(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  List<Part> parts() {
    return parts;
  }

  /** The components; with new uploads each time, since an upload is read once. */
  Container container() {
    List<ContainerChildComponent> children = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      component(parts.get(i), i, ids).ifPresent(children::add);
    }
    return Container.of(children);
  }

  private static Optional<ContainerChildComponent> component(
      Part part, int index, Set<String> ids) {
    return switch (part) {
      case Part.Text text -> Optional.of(TextDisplay.of(text.markdown()));
      case Part.Shown(Picture picture) -> Optional.of(gallery(picture, index));
      case Part.Rule() -> Optional.of(Separator.createDivider(Separator.Spacing.SMALL));
      case Part.Buttons(List<Block.Button> buttons) -> row(buttons, ids);
    };
  }

  private static Optional<ContainerChildComponent> row(
      List<Block.Button> buttons, Set<String> ids) {
    List<Button> row = new ArrayList<>();
    for (Block.Button button : buttons) {
      CustomId.of(button.action(), ids)
          .filter(ids::add)
          .map(id -> Button.of(style(button.weight()), id, button.label()))
          .ifPresent(row::add);
    }
    return row.isEmpty() ? Optional.empty() : Optional.of(ActionRow.of(row));
  }

  private static MediaGallery gallery(Picture picture, int index) {
    FileUpload file = FileUpload.fromData(picture.png(), "picture-" + index + ".png");
    MediaGalleryItem item = MediaGalleryItem.fromFile(file);
    String alt = picture.alt().strip();
    if (alt.isEmpty()) {
      return MediaGallery.of(item);
    }
    return MediaGallery.of(item.withDescription(shortened(alt)));
  }

  private static String shortened(String alt) {
    if (alt.length() <= LONGEST_ALT) {
      return alt;
    }
    boolean half = Character.isHighSurrogate(alt.charAt(LONGEST_ALT - 1));
    return alt.substring(0, half ? LONGEST_ALT - 1 : LONGEST_ALT) + "…";
  }

  private static ButtonStyle style(Block.Weight weight) {
    return switch (weight) {
      case PRIMARY -> ButtonStyle.PRIMARY;
      case NORMAL, QUIET -> ButtonStyle.SECONDARY;
    };
  }
}
