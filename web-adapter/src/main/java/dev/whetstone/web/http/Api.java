package dev.whetstone.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.MovableClock;
import dev.whetstone.web.card.PictureShelf;
import dev.whetstone.web.command.Completion;
import dev.whetstone.web.desk.Desk;
import dev.whetstone.web.desk.Outcome;
import dev.whetstone.web.desk.Visitor;
import dev.whetstone.web.message.Feed;
import dev.whetstone.web.people.DemoPeople;
import dev.whetstone.web.people.Presence;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** What the page asks for under {@code /api}, one method each. */
record Api(
    InstantSource clock,
    Desk desk,
    Feed feed,
    StateJson state,
    Presence presence,
    PictureShelf shelf) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Feed.Event CHANGED = new Feed.Event("changed", NODES.objectNode());

  void addTo(RoutesConfig routes) {
    routes.get("/api/state", ctx -> answer(ctx, state.of(Asked.person(ctx))));
    routes.get("/api/pictures/{name}", this::picture);
    routes.post("/api/command", this::command);
    routes.post("/api/press", this::press);
    routes.post("/api/submit", this::submit);
    routes.post("/api/suggest", this::suggest);
    routes.post("/api/board", this::board);
    routes.post("/api/next-day", this::nextDay);
    routes.post("/api/presence", this::presence);
  }

  private void command(Context ctx) throws IOException {
    Asked asked = Asked.in(ctx);
    done(ctx, desk.type(asked.visitor(), asked.text("text")));
  }

  private void press(Context ctx) throws IOException {
    Asked asked = Asked.in(ctx);
    done(ctx, desk.press(asked.visitor(), asked.text("message"), asked.action()));
  }

  private void submit(Context ctx) throws IOException {
    Asked asked = Asked.in(ctx);
    done(
        ctx,
        desk.submit(asked.visitor(), asked.optional("message"), asked.action(), asked.fields()));
  }

  private void suggest(Context ctx) throws IOException {
    Asked asked = Asked.in(ctx);
    Completion.Offer offer = desk.complete(asked.visitor(), asked.text("text"));
    ObjectNode json = NODES.objectNode().put("from", offer.from());
    ArrayNode choices = json.putArray("choices");
    offer.choices().forEach(c -> choices.add(choice(c)));
    answer(ctx, json);
  }

  private static ObjectNode choice(Completion.Choice choice) {
    return NODES
        .objectNode()
        .put("insert", choice.insert())
        .put("label", choice.label())
        .put("detail", choice.detail());
  }

  private void board(Context ctx) throws IOException {
    Asked asked = Asked.in(ctx);
    Optional<ActionId> action = asked.optionalAction();
    Outcome outcome =
        action.isPresent()
            ? desk.pressOnBoard(asked.visitor(), action.get())
            : desk.board(asked.visitor(), asked.optional("choice"));
    answer(ctx, OutcomeJson.of(outcome));
  }

  private void nextDay(Context ctx) throws IOException {
    Asked.in(ctx);
    if (!(clock instanceof MovableClock movable)) {
      throw Refused.badRequest("This playground runs on real time. Its clock cannot be moved.");
    }
    movable.nextDay();
    feed.broadcast(new Feed.Event("clock", state.now()));
    feed.broadcast(CHANGED);
    answer(ctx, state.now());
  }

  private void presence(Context ctx) throws IOException {
    Asked asked = Asked.in(ctx);
    Visitor visitor = asked.visitor();
    if (visitor.room().equals(DemoPeople.DIRECT)) {
      throw Refused.badRequest("Nobody can be removed from direct messages.");
    }
    if (!visitor.person().admin()) {
      throw new Refused(403, "Only an admin may do this. Switch to Ada.");
    }
    if (asked.body().path("present").asBoolean()) {
      presence.addBack(visitor.room().id());
    } else {
      presence.remove(visitor.room().id());
    }
    feed.broadcast(state.channelsEvent());
    answer(ctx, NODES.objectNode());
  }

  private void picture(Context ctx) throws IOException {
    byte[] png =
        shelf
            .get(ctx.pathParam("name"))
            .orElseThrow(() -> new Refused(404, "There is no such picture."));
    ctx.contentType("image/png").header("Cache-Control", "private, max-age=31536000, immutable");
    ctx.result(png);
  }

  /** Answers, and tells every page that something may have moved: its leaderboard, for one. */
  private void done(Context ctx, Outcome outcome) {
    feed.broadcast(CHANGED);
    answer(ctx, OutcomeJson.of(outcome));
  }

  private static void answer(Context ctx, JsonNode json) {
    ctx.header("Cache-Control", "no-store").contentType("application/json");
    ctx.result(json.toString());
  }
}
