package dev.whetstone.discord.render;

/** What still fits into a message: characters of text, components, files. */
record Room(int text, int components, int files) {
  /**
   * Discord's 4,000, 40 and 10, less what does not belong to the card: the container itself, and
   * the line that calls a role.
   */
  static final Room WHOLE = new Room(3_900, 37, 10);

  boolean has(Room wanted) {
    return text >= wanted.text && components >= wanted.components && files >= wanted.files;
  }

  Room less(Room taken) {
    return new Room(text - taken.text, components - taken.components, files - taken.files);
  }

  static Room of(Part part) {
    return switch (part) {
      case Part.Text text -> new Room(text.markdown().length(), 1, 0);
      case Part.Shown _ -> new Room(0, 1, 1);
      case Part.Rule _ -> new Room(0, 1, 0);
      case Part.Buttons row -> new Room(0, 1 + row.buttons().size(), 0);
    };
  }
}
