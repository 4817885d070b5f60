package dev.whetstone.discord.checkup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import net.dv8tion.jda.api.JDAInfo;

/** Reads from Discord's REST API, one request after another. Nothing it throws names the token. */
final class Rest implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Discord wants to know the library that a bot is written with. */
  private static final String AGENT =
      "DiscordBot (%s, %s)".formatted(JDAInfo.GITHUB, JDAInfo.VERSION);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build();
  private final URI base;
  private final String token;
  private final InstantSource clock;

  /**
   * @param base the address of the API
   */
  Rest(URI base, String token, InstantSource clock) {
    this.base = URI.create(base.toString().replaceFirst("/*$", "/"));
    this.token = token;
    this.clock = clock;
  }

  Answer get(String path) throws IOException {
    try {
      Instant before = clock.instant();
      HttpResponse<String> response = client.send(request(path), BodyHandlers.ofString());
      Instant after = clock.instant();
      Instant middle = before.plus(Duration.between(before, after).dividedBy(2));
      return new Answer(
          response.statusCode(),
          response.body(),
          date(response).map(theirs -> Answer.ahead(theirs, middle)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(LONGEST)
        .header("Authorization", "Bot " + token)
        .header("User-Agent", AGENT)
        .build();
  }

  private static Optional<Instant> date(HttpResponse<?> response) {
    try {
      return response
          .headers()
          .firstValue("Date")
          .map(DateTimeFormatter.RFC_1123_DATE_TIME::parse)
          .map(Instant::from);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
