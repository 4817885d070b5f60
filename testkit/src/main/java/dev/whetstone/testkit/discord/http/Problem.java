package dev.whetstone.testkit.discord.http;

/** Discord's documented errors, with status, code and words. */
public enum Problem {
  UNKNOWN_CHANNEL(404, 10_003, "Unknown Channel"),
  UNKNOWN_GUILD(404, 10_004, "Unknown Guild"),
  UNKNOWN_MEMBER(404, 10_007, "Unknown Member"),
  UNKNOWN_MESSAGE(404, 10_008, "Unknown Message"),
  UNKNOWN_ROLE(404, 10_011, "Unknown Role"),
  UNKNOWN_USER(404, 10_013, "Unknown User"),
  UNKNOWN_WEBHOOK(404, 10_015, "Unknown Webhook"),
  UNKNOWN_INTERACTION(404, 10_062, "Unknown interaction"),
  UNKNOWN_COMMAND(404, 10_063, "Unknown application command"),
  TOO_MANY_PINS(400, 30_003, "Maximum number of pins reached (50)"),
  BAD_JSON(400, 50_109, "The request body contains invalid JSON."),
  UNAUTHORIZED(401, 0, "401: Unauthorized"),
  NOT_FOUND(404, 0, "404: Not Found"),
  BAD_METHOD(405, 0, "405: Method Not Allowed"),
  ALREADY_ACKNOWLEDGED(400, 40_060, "Interaction has already been acknowledged."),
  MISSING_ACCESS(403, 50_001, "Missing Access"),
  WRONG_CHANNEL_TYPE(400, 50_024, "Cannot execute action on this channel type"),
  NOT_IN_DIRECT(403, 50_003, "Cannot execute action on a DM channel"),
  OTHERS_MESSAGE(403, 50_005, "Cannot edit a message authored by another user"),
  EMPTY_MESSAGE(400, 50_006, "Cannot send an empty message"),
  CANNOT_SEND_TO_USER(403, 50_007, "Cannot send messages to this user"),
  MISSING_PERMISSIONS(403, 50_013, "Missing Permissions"),
  BAD_WEBHOOK_TOKEN(401, 50_027, "Invalid Webhook Token"),
  THREAD_ARCHIVED(400, 50_083, "Thread is archived"),
  THREAD_EXISTS(400, 160_004, "A thread has already been created for this message"),
  THREAD_LOCKED(400, 160_005, "Thread is locked");

  private final int status;
  private final int code;
  private final String words;

  Problem(int status, int code, String words) {
    this.status = status;
    this.code = code;
    this.words = words;
  }

  public Refused refused() {
    return new Refused(answer());
  }

  public Answer answer() {
    return Answer.error(status, code, words);
  }
}
