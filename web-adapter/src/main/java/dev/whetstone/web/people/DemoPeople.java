package dev.whetstone.web.people;

import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.WorkspaceRef;
import java.util.List;
import java.util.Optional;

/** The one workspace of the playground with its members and channels. */
public final class DemoPeople {
  public static final PlatformId PLATFORM = new PlatformId("playground");
  public static final WorkspaceRef WORKSPACE = new WorkspaceRef(PLATFORM, "playground");

  public static final String ADA = "ada";
  public static final String BEN = "ben";
  public static final String CHIDI = "chidi";
  public static final List<Person> MEMBERS =
      List.of(
          new Person(ADA, "Ada", true),
          new Person(BEN, "Ben", false),
          new Person(CHIDI, "Chidi", false));

  public static final String DAILY = "daily";
  public static final String STUDY_HALL = "study-hall";
  public static final List<Room> CHANNELS =
      List.of(
          new Room(DAILY, "One question a day"),
          new Room(STUDY_HALL, "Room to practise and try commands"));

  /** Where Whetstone writes to each member alone. No channel: nothing is posted here for all. */
  public static final Room DIRECT = new Room("direct", "From Whetstone to you alone");

  private DemoPeople() {}

  /** A demo member; {@code admin} may set the workspace up. */
  public record Person(String id, String name, boolean admin) {
    public Caller caller() {
      return new Caller(new MemberRef(WORKSPACE, id), name, admin);
    }
  }

  /** A channel, or {@link #DIRECT}, and what it is for. */
  public record Room(String id, String purpose) {
    public ChannelRef ref() {
      return new ChannelRef(WORKSPACE, id);
    }
  }

  public static Optional<Person> member(String id) {
    return MEMBERS.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  public static Optional<Room> channel(String id) {
    return CHANNELS.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** A channel or {@link #DIRECT}: wherever a member can be. */
  public static Optional<Room> room(String id) {
    return id.equals(DIRECT.id()) ? Optional.of(DIRECT) : channel(id);
  }

  /** The channel that a reference means, if it is one of this workspace. */
  public static Optional<Room> channel(ChannelRef ref) {
    return ref.workspace().equals(WORKSPACE) ? channel(ref.id()) : Optional.empty();
  }

  public static Optional<Room> room(ChannelRef ref) {
    return ref.workspace().equals(WORKSPACE) ? room(ref.id()) : Optional.empty();
  }

  public static Optional<Person> member(MemberRef ref) {
    return ref.workspace().equals(WORKSPACE) ? member(ref.id()) : Optional.empty();
  }
}
