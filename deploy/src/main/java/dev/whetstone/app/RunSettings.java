package dev.whetstone.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the person who starts the bot chooses.
 *
 * @param data the folder of the embedded database; unused where the environment names another
 * @param bank the folder of question files; without one, the bank that the program carries
 */
record RunSettings(Path data, Optional<Path> bank, Environment environment) {}
