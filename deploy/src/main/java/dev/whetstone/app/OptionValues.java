package dev.whetstone.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** Turns the text of an option into its value, or says in plain words why not. */
final class OptionValues {
  private static final int HIGHEST_PORT = 65_535;

  private OptionValues() {}

  static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
      throw new TypeConversionException(
          "The port “%s” is not a number from 0 to 65535.".formatted(text));
    }
    return Integer.parseInt(text);
  }

  static Path folder(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("The name of a folder is empty.");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "The folder “%s” cannot be named in this locale. Set LC_ALL to a UTF-8 one, for example C.UTF-8."
              .formatted(text));
    }
  }
}
