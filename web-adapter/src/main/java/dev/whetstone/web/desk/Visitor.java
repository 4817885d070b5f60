package dev.whetstone.web.desk;

import dev.whetstone.core.chat.Origin;
import dev.whetstone.web.people.DemoPeople.Person;
import dev.whetstone.web.people.DemoPeople.Room;
import java.util.UUID;

/** A demo member in a channel. */
public record Visitor(Person person, Room room) {
  /** A new interaction's origin. */
  Origin origin() {
    return new Origin(UUID.randomUUID().toString(), person.caller(), room.ref());
  }
}
