package dev.whetstone.testkit.web;

/** Where a fake is reached, once it listens. */
public final class Address {
  public static final String HOST = "127.0.0.1";
  private volatile int port;

  public void listening(int on) {
    port = on;
  }

  /** Without a slash at the end. */
  public String http() {
    return "http://" + HOST + ":" + port;
  }

  /** Without a slash at the end. */
  public String sockets() {
    return "ws://" + HOST + ":" + port;
  }
}
