package dev.whetstone.core.chat;

/**
 * One thing that a check found.
 *
 * @param what what was looked at and how it is, on one line
 * @param advice what to do; empty where all is well
 */
public record Finding(boolean ok, String what, String advice) {
  public static Finding fine(String what) {
    return new Finding(true, what, "");
  }

  public static Finding problem(String what, String advice) {
    return new Finding(false, what, advice);
  }
}
