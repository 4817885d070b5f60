package dev.whetstone.app;

/** What runs on the database. */
interface Service extends AutoCloseable {
  /** What is ready: where people reach it, or the platforms that it serves. */
  String ready();

  @Override
  void close();
}
