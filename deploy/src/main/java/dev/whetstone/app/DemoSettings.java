package dev.whetstone.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the person who starts the demo chooses.
 *
 * @param port the port on 127.0.0.1; 0 takes any free one
 * @param data the folder that keeps everything between runs
 * @param bank the folder of question files; without one, the bank that the program carries
 */
record DemoSettings(int port, Path data, Optional<Path> bank) {}
