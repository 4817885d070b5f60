package dev.whetstone.slack.api;

/** A call that did not bring what was asked for. */
public final class Troubled extends Exception {
  private static final long serialVersionUID = 1;
  private final transient Trouble trouble;

  public Troubled(Trouble trouble) {
    super(trouble.reason(), null, false, false);
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }
}
