package dev.whetstone.testkit.discord.gateway;

/** Why Discord closes a gateway connection. */
enum CloseCode {
  UNKNOWN_OPCODE(4001, "Unknown opcode."),
  DECODE_ERROR(4002, "Error while decoding payload."),
  NOT_AUTHENTICATED(4003, "Not authenticated."),
  AUTHENTICATION_FAILED(4004, "Authentication failed."),
  ALREADY_AUTHENTICATED(4005, "Already authenticated."),
  INVALID_SEQ(4007, "Invalid seq."),
  TIMED_OUT(4009, "Session timed out."),
  INVALID_SHARD(4010, "Invalid shard."),
  SHARDING_REQUIRED(4011, "Sharding required."),
  INVALID_VERSION(4012, "Invalid API version."),
  INVALID_INTENTS(4013, "Invalid intent(s)."),
  DISALLOWED_INTENTS(4014, "Disallowed intent(s).");

  private final int code;
  private final String reason;

  CloseCode(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  void close(Connection connection) {
    connection.close(code, reason);
  }

  /** Whether a session outlives a close with this code. */
  static boolean keepsSession(int code) {
    return code != 1000
        && code != 1001
        && code != INVALID_SEQ.code
        && code != TIMED_OUT.code
        && code != AUTHENTICATION_FAILED.code;
  }
}
