package dev.whetstone.testkit.discord.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.testkit.discord.http.Upload;
import dev.whetstone.testkit.discord.world.Channel;
import dev.whetstone.testkit.discord.world.User;
import java.util.List;
import java.util.Optional;

/**
 * A message that someone wants to write.
 *
 * @param onlyFor the user who alone will see it
 * @param body as a request has it
 * @param interaction what the message says about the interaction that it answers
 */
public record Draft(
    Channel channel,
    User author,
    Optional<String> onlyFor,
    ObjectNode body,
    List<Upload> files,
    Optional<ObjectNode> interaction) {
  public Draft {
    files = List.copyOf(files);
  }
}
