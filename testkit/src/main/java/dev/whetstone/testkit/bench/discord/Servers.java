package dev.whetstone.testkit.bench.discord;

import dev.whetstone.testkit.bench.crowd.Press;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.SeenMessage;
import dev.whetstone.testkit.discord.DiscordControl;
import dev.whetstone.testkit.discord.FakeDiscord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The servers in which a benchmark's members press, with one channel each. */
final class Servers {
  /** What the title of every question's post says. */
  static final String QUESTION = "Daily question";

  private final FakeDiscord discord;
  private final List<FakeDiscord.Place> places;
  private final List<String> members = new ArrayList<>();

  /** Lets so many members into each of the first servers. */
  Servers(FakeDiscord discord, int servers, int memberCount) {
    this.discord = discord;
    this.places = discord.places().subList(0, servers);
    for (int i = 0; i < memberCount; i++) {
      String member = control().addUser("Member " + i);
      members.add(member);
      places.forEach(place -> control().join(member, place.guild(), Set.of()));
    }
  }

  /** Every admin starts a study group and asks for the first question. */
  void setUp() {
    for (FakeDiscord.Place place : places) {
      String owner = control().owner(place.guild());
      control().command(owner, place.channel(), "setup", Map.of("time", "09:00", "zone", "UTC"));
      await(owner, place.channel(), "study group");
      control().command(owner, place.channel(), "post-now", Map.of());
    }
  }

  /** Every member on the newest post of every server that says this, in a shuffled order. */
  List<Press> presses(String words) {
    List<Press> presses = new ArrayList<>();
    for (FakeDiscord.Place place : places) {
      String post = await(control().owner(place.guild()), place.channel(), words);
      members.forEach(member -> presses.add(new Press(member, place.channel(), post)));
    }
    Collections.shuffle(presses, new Random(7));
    return presses;
  }

  private String await(String user, String channel, String words) {
    return Await.value(
        words,
        () -> newest(user, channel, words).map(SeenMessage::id),
        () -> control().seen(user, channel).toString());
  }

  private Optional<SeenMessage> newest(String user, String channel, String words) {
    return control().seen(user, channel).stream().filter(m -> m.says(words)).reduce((a, b) -> b);
  }

  private DiscordControl control() {
    return discord.control();
  }
}
