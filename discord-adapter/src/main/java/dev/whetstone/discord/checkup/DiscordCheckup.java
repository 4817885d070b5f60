package dev.whetstone.discord.checkup;

import dev.whetstone.core.chat.Finding;
import dev.whetstone.core.chat.ForeignText;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Asks Discord about the bot: its token, its application, the servers that it is in. */
public final class DiscordCheckup {
  private static final URI API = URI.create("https://discord.com/api/v10/");
  private static final String BOT_PAGE = "https://discord.com/developers/applications, page Bot";
  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");
  private static final Duration TOO_FAR = Duration.ofSeconds(2);

  private DiscordCheckup() {}

  /**
   * What to tell whoever runs the bot.
   *
   * @param api the address of the REST API, where it is not Discord's own
   * @param clock the one that counts here
   */
  public static List<Finding> check(String token, Optional<URI> api, InstantSource clock) {
    if (!PRINTABLE.matcher(token).matches()) {
      return List.of(refused()); // it could not even be sent
    }
    URI base = api.orElse(API);
    try (Rest rest = new Rest(base, token, clock)) {
      return check(rest);
    } catch (IOException e) {
      return List.of(
          Finding.problem(
              "Discord: it cannot be reached at " + base.getHost(),
              "Check that this machine may open HTTPS connections to it."));
    }
  }

  private static List<Finding> check(Rest rest) throws IOException {
    Answer me = rest.get("users/@me");
    if (me.status() == Answer.UNAUTHORIZED) {
      return List.of(refused());
    }
    if (me.object().isEmpty()) {
      return List.of(unwilling(me));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.fine(
            "Discord: the token is valid, for the bot " + name(me.object().get(), "username")));
    me.ahead().map(DiscordCheckup::clock).ifPresent(findings::add);
    findings.addAll(application(rest.get("applications/@me")));
    findings.addAll(new Servers(rest).findings());
    return findings;
  }

  private static Finding refused() {
    return Finding.problem(
        "Discord: it refuses the token",
        "Reset the token on %s, and set DISCORD_TOKEN to the new one.".formatted(BOT_PAGE));
  }

  static Finding unwilling(Answer answer) {
    return Finding.problem(
        "Discord: it answers with error " + answer.status(),
        "Try again in some minutes; https://discordstatus.com says whether it is in trouble.");
  }

  private static Finding clock(Duration ahead) {
    String what =
        String.format(
            Locale.ROOT,
            "Discord: its clock is %.1f s %s the one that counts here",
            ahead.abs().toMillis() / 1000.0,
            ahead.isNegative() ? "behind" : "ahead of");
    return ahead.abs().compareTo(TOO_FAR) <= 0
        ? Finding.fine(what)
        : Finding.problem(what, "Let the database's machine set its clock by the network (NTP).");
  }

  private static List<Finding> application(Answer answer) {
    if (answer.object().isEmpty()) {
      return List.of(unwilling(answer));
    }
    DataObject application = answer.object().get();
    List<Finding> findings = new ArrayList<>();
    if (!application.isNull("interactions_endpoint_url")) {
      findings.add(
          Finding.problem(
              "Discord: commands go to an interactions endpoint URL instead of this bot",
              "Clear that field on the application's page General Information."));
    }
    if (application.getBoolean("bot_require_code_grant")) {
      findings.add(
          Finding.problem(
              "Discord: the invite link cannot work while the bot requires a code grant",
              "Turn off Requires OAuth2 Code Grant on %s.".formatted(BOT_PAGE)));
    }
    findings.add(
        Finding.fine(
            "Discord: invite link %s%s"
                .formatted(
                    Invitation.link(application.getString("id")),
                    application.getBoolean("bot_public", true) ? "" : " (for its owner alone)")));
    return findings;
  }

  static String name(DataObject object, String key) {
    return ForeignText.name(object.getString(key, ""));
  }
}
