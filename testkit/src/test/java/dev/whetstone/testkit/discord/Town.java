package dev.whetstone.testkit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.SeenMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A fake Discord with a server, a channel and two members, and a bot without any library. */
final class Town implements AutoCloseable {
  static final long GUILDS = 1;

  final FakeDiscord discord;
  final DiscordControl control;
  final Rest rest;
  final String guild;
  final String channel;
  final String ada;
  final String ben;
  private Optional<Line> line = Optional.empty();

  Town(FakeDiscordOptions options) {
    discord = FakeDiscord.start(options);
    control = discord.control();
    rest = new Rest(discord);
    guild = control.addGuild("Study group");
    channel = control.addChannel(guild, "general");
    ada = control.addUser("Ada");
    ben = control.addUser("Ben");
    control.join(ada, guild, Set.of());
    control.join(ben, guild, Set.of());
  }

  Town() {
    this(FakeDiscordOptions.USUAL);
  }

  String messages() {
    return "channels/" + channel + "/messages";
  }

  String message(String id) {
    return messages() + "/" + id;
  }

  /** The connection of the bot. */
  Line line() {
    if (line.isEmpty()) {
      line = Optional.of(Line.ready(discord, GUILDS));
    }
    return line.get();
  }

  void register(String command) throws IOException {
    rest.ok("POST", "applications/" + discord.applicationId() + "/commands", command);
  }

  /** The interaction of that number, from 1, awaited. */
  JsonNode interaction(int number) {
    return Await.value(
            "interaction " + number,
            () ->
                Optional.of(line().events("INTERACTION_CREATE"))
                    .filter(all -> all.size() >= number)
                    .map(all -> all.get(number - 1)),
            () -> line().events("INTERACTION_CREATE").toString())
        .path("d");
  }

  Rest.Response callback(JsonNode interaction, String body) throws IOException {
    String path =
        "interactions/"
            + interaction.path("id").asText()
            + "/"
            + interaction.path("token").asText()
            + "/callback";
    return rest.open("POST", path, body);
  }

  Rest.Response hook(String method, JsonNode interaction, String suffix, String body)
      throws IOException {
    String path =
        "webhooks/" + discord.applicationId() + "/" + interaction.path("token").asText() + suffix;
    return rest.open(method, path, body);
  }

  SeenMessage last(String user) {
    return seen(user).getLast();
  }

  List<SeenMessage> seen(String user) {
    return control.seen(user, channel);
  }

  @Override
  public void close() {
    line.ifPresent(Line::close);
    rest.close();
    discord.close();
  }
}
