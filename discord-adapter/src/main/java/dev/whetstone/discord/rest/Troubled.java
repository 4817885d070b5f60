package dev.whetstone.discord.rest;

/** Carries the {@link Trouble} of a request. */
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
