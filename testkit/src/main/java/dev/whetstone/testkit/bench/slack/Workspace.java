package dev.whetstone.testkit.bench.slack;

import dev.whetstone.testkit.bench.crowd.Press;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.slack.FakeSlack;
import dev.whetstone.testkit.slack.SlackControl;
import dev.whetstone.testkit.slack.client.Seen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** The workspace in which a benchmark's members press. */
final class Workspace {
  private final FakeSlack slack;
  private final SlackControl control;
  private final String team;
  private final String token;
  private final String admin;
  private final List<String> channels = new ArrayList<>();
  private final List<String> members = new ArrayList<>();

  Workspace(FakeSlack slack, int channelCount, int memberCount) {
    this.slack = slack;
    control = slack.control();
    team = control.addTeam("Bench");
    token = control.install(team);
    admin = control.addUser(team, "Admin", true);
    for (int i = 0; i < channelCount; i++) {
      String channel = control.addChannel(team, "channel-" + i, false);
      control.inviteBot(team, channel);
      channels.add(channel);
    }
    for (int i = 0; i < memberCount; i++) {
      members.add(control.addUser(team, "Member " + i, false));
    }
  }

  FakeSlack slack() {
    return slack;
  }

  String token() {
    return token;
  }

  List<String> channels() {
    return channels;
  }

  /** A study group in every channel, with its first question asked for. */
  void setUp() {
    for (String channel : channels) {
      type(channel, "setup time:09:00 zone:UTC");
      await(channel, "study group");
      type(channel, "post-now");
    }
  }

  private void type(String channel, String line) {
    control.command(team, admin, channel, "/whetstone", line).join();
  }

  /** Every member on the newest post of every channel that says this, in a shuffled order. */
  List<Press> presses(String words) {
    List<Press> presses = new ArrayList<>();
    for (String channel : channels) {
      String post = await(channel, words);
      members.forEach(member -> presses.add(new Press(member, channel, post)));
    }
    Collections.shuffle(presses, new Random(7));
    return presses;
  }

  /** Done when the answer is there. */
  CompletableFuture<?> press(Press press) {
    return control.answered(team, press.member(), press.channel(), press.message(), BareBolt.LABEL);
  }

  private String await(String channel, String words) {
    return Await.value(
        words,
        () -> newest(channel, words).map(Seen::ts),
        () -> control.seen(team, admin, channel).toString());
  }

  private Optional<Seen> newest(String channel, String words) {
    return control.seen(team, admin, channel).stream()
        .filter(m -> (m.text() + m.buttons()).contains(words) || isBare(m, words))
        .reduce((_, b) -> b);
  }

  /** Slack shows no text beside blocks. */
  private static boolean isBare(Seen message, String words) {
    return words.equals(BareBolt.POST) && message.buttons().contains(BareBolt.LABEL);
  }
}
