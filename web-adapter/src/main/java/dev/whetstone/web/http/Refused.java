package dev.whetstone.web.http;

/** A request that is not taken: the HTTP status, and a plain sentence that says why. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int status;
  private final String why;

  Refused(int status, String why) {
    super(why);
    this.status = status;
    this.why = why;
  }

  static Refused badRequest(String why) {
    return new Refused(400, why);
  }

  int status() {
    return status;
  }

  String why() {
    return why;
  }
}
