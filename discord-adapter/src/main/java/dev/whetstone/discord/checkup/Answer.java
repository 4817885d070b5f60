package dev.whetstone.discord.checkup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What Discord answered.
 *
 * @param status of HTTP
 * @param body JSON, as far as anyone knows
 * @param ahead how far Discord's clock is ahead of ours, where it said
 */
record Answer(int status, String body, Optional<Duration> ahead) {
  static final int OK = 200;
  static final int UNAUTHORIZED = 401;

  /** Empty where the body is no such JSON. */
  Optional<DataObject> object() {
    try {
      return status == OK ? Optional.of(DataObject.fromJson(body)) : Optional.empty();
    } catch (ParsingException e) {
      return Optional.empty();
    }
  }

  /** Empty where the body is no such JSON. */
  Optional<DataArray> array() {
    try {
      return status == OK ? Optional.of(DataArray.fromJson(body)) : Optional.empty();
    } catch (ParsingException e) {
      return Optional.empty();
    }
  }

  /** Discord's clock shows whole seconds, so on average it says half a second too little. */
  static Duration ahead(Instant theirs, Instant ours) {
    return Duration.between(ours, theirs.plusMillis(500));
  }
}
