package dev.whetstone.app;

import java.net.URI;

/** What the demo runs on its database. */
interface Service extends AutoCloseable {
  /** Where people reach it. */
  URI address();

  @Override
  void close();
}
