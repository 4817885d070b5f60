package dev.whetstone.web.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.chat.MovableClock;
import dev.whetstone.web.desk.Desk;
import dev.whetstone.web.message.Feed;
import dev.whetstone.web.message.Timeline;
import dev.whetstone.web.people.DemoPeople;
import dev.whetstone.web.people.DemoPeople.Person;
import dev.whetstone.web.people.DemoPeople.Room;
import dev.whetstone.web.people.Presence;
import java.time.InstantSource;

/** All that a page shows a member, in one piece. */
record StateJson(InstantSource clock, Desk desk, Timeline timeline, Presence presence) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  ObjectNode of(Person member) {
    ObjectNode state = now();
    state.put("me", member.id());
    state.put("movable", clock instanceof MovableClock).put("board", desk.hasBoard());
    desk.boardChoices().forEach(state.putArray("boardChoices")::add);
    state.set("members", members());
    state.set("channels", channels());
    ArrayNode messages = state.putArray("messages");
    timeline.visibleTo(member.id()).forEach(m -> messages.add(m.json()));
    return state;
  }

  /** The demo's time alone. */
  ObjectNode now() {
    return NODES.objectNode().put("now", clock.instant().toString());
  }

  ArrayNode channels() {
    ArrayNode channels = NODES.arrayNode();
    DemoPeople.CHANNELS.forEach(room -> channels.add(room(room)));
    channels.add(room(DemoPeople.DIRECT).put("direct", true));
    return channels;
  }

  private ObjectNode room(Room room) {
    ObjectNode json = NODES.objectNode().put("id", room.id()).put("purpose", room.purpose());
    return json.put("present", presence.in(room.id()));
  }

  Feed.Event channelsEvent() {
    return new Feed.Event("channels", NODES.objectNode().set("channels", channels()));
  }

  private static ArrayNode members() {
    ArrayNode members = NODES.arrayNode();
    for (Person person : DemoPeople.MEMBERS) {
      members
          .addObject()
          .put("id", person.id())
          .put("name", person.name())
          .put("admin", person.admin());
    }
    return members;
  }
}
