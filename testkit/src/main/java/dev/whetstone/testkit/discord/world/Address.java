package dev.whetstone.testkit.discord.world;

/** Where the fake is reached, once it listens. */
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

  public String gateway() {
    return "ws://" + HOST + ":" + port + "/gateway/";
  }
}
