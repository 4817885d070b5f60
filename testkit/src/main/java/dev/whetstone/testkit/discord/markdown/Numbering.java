package dev.whetstone.testkit.discord.markdown;

/** The marker of a list's newest item; numbers go on from the first, whatever is written. */
record Numbering(String indent, int number) {
  static final Numbering NONE = new Numbering("", -1);
  private static final int BULLET = -2;

  Numbering next(String itsIndent, String marker) {
    if (!marker.endsWith(".")) {
      return new Numbering(itsIndent, BULLET);
    }
    int written = Integer.parseInt(marker.substring(0, marker.length() - 1));
    boolean goesOn = number >= 0 && indent.equals(itsIndent);
    return new Numbering(itsIndent, goesOn ? number + 1 : written);
  }

  String shown() {
    return number == BULLET ? "• " : number + ". ";
  }
}
