package dev.whetstone.content;

/** A text of the front matter; {@code line} is where its first line stands in the file. */
record YamlText(String value, int line) {}
