package dev.whetstone.core.command;

import static dev.whetstone.core.chat.CommandSpec.Audience.ADMINS;
import static dev.whetstone.core.chat.CommandSpec.Audience.EVERYONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Caller;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.Interaction;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.OptionSpec;
import dev.whetstone.core.chat.OptionSpec.Kind;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.PlatformId;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatcherTest {
  private static final WorkspaceRef TEAM = new WorkspaceRef(new PlatformId("paper"), "team");
  private static final List<OptionSpec> OPTIONS =
      List.of(
          OptionSpec.optional("level", "How hard", new Kind.OneOf(List.of("easy", "hard"))),
          new OptionSpec("name", "Its name", new Kind.Text(), true));

  private final List<Options> ran = new ArrayList<>();
  private final Dispatcher dispatcher =
      new Dispatcher(
          List.of(
              command("make", ADMINS, OPTIONS, this::note),
              command("show", EVERYONE, List.of(), this::note),
              command("fail", EVERYONE, List.of(), _ -> fail()),
              new Suggesting()),
          List.of(),
          List.of(),
          origin -> Card.saying("Home", origin.caller().displayName()));

  @Test
  void runsACommandWithItsOptionsAsTheSpecSpellsThem() {
    Reply reply = invoke(true, "make", Map.of("LEVEL", " Hard ", "name", "x"));
    assertEquals("Done", title(reply));
    assertEquals(Map.of("level", "hard", "name", "x"), ran.getFirst().values());
  }

  @ParameterizedTest
  @CsvSource({
    "mkae, There is no command “/mkae”., /make",
    "shwo, There is no command “/shwo”., /show",
    "'', There is no command “/”., /help",
    "xyzzy, There is no command “/xyzzy”., /help",
  })
  void anUnknownCommandIsRefusedWithWhatIsNear(String name, String problem, String advice) {
    assertRefused(invoke(true, name, Map.of()), problem, advice);
  }

  @Test
  void anUnknownOptionIsRefusedWithWhatIsNear() {
    assertRefused(
        invoke(true, "make", Map.of("nmae", "x")),
        "/make has no option “nmae”.",
        "Did you mean “name”? It takes: level, name.");
    assertRefused(
        invoke(true, "show", Map.of("x", "y")), "/show has no option “x”.", "It takes none.");
  }

  @Test
  void aMissingOptionIsRefused() {
    assertRefused(
        invoke(true, "make", Map.of()), "The option “name” of /make needs a value.", "Its name.");
  }

  @Test
  void aWrongValueIsRefusedWithTheRightOnes() {
    assertRefused(
        invoke(true, "make", Map.of("level", "medium", "name", "x")),
        "“medium” is no level of /make.",
        "Take one of: easy, hard.");
  }

  @Test
  void onlyAdminsRunWhatIsForAdmins() {
    assertRefused(
        invoke(false, "make", Map.of("name", "x")),
        "Only admins of this workspace can use /make.",
        "Nothing was changed.");
    assertEquals("Done", title(invoke(true, "make", Map.of("name", "x"))));
  }

  @Test
  void whatIsWrongIsQuotedShortly() {
    String huge = "x\u202E".repeat(10_000);
    for (Reply reply :
        List.of(
            invoke(true, huge, Map.of()),
            invoke(true, "make", Map.of(huge, "x")),
            invoke(true, "make", Map.of("level", huge)))) {
      assertTrue(text(reply).length() < 1000);
      assertFalse(text(reply).contains("\u202E"));
    }
  }

  @Test
  void aFailureBecomesAnApologyWithTheNumberOfTheInteraction() {
    Reply reply = invoke(false, "fail", Map.of());
    assertTrue(text(reply).contains("interaction-77"), text(reply));
    assertFalse(text(reply).contains("secret"), text(reply));
    assertFalse(text(reply).contains("Exception"), text(reply));
  }

  @Test
  void anUnknownButtonOrFormIsRefused() {
    Origin origin = origin(true);
    ActionId action = ActionId.of("gone", "1");
    String problem = "no longer does anything";
    assertRefused(
        dispatcher.receive(new Interaction.ButtonPressed(origin, action)), problem, "/today");
    assertRefused(
        dispatcher.receive(new Interaction.FormSubmitted(origin, action, Map.of())),
        problem,
        "/today");
  }

  @Test
  void suggestsAtMost25AndNothingForWhatItDoesNotKnow() {
    assertEquals(25, suggestions("suggest").size());
    assertEquals(List.of(), suggestions("show"));
    assertEquals(List.of(), suggestions("nothing"));
  }

  private List<String> suggestions(String command) {
    Reply reply =
        dispatcher.receive(new Interaction.SuggestionsWanted(origin(false), command, "o", "t"));
    return assertInstanceOf(Reply.Suggestions.class, reply).values();
  }

  private Reply invoke(boolean admin, String command, Map<String, String> options) {
    return dispatcher.receive(new Interaction.CommandInvoked(origin(admin), command, options));
  }

  private static Origin origin(boolean admin) {
    Caller caller = new Caller(new MemberRef(TEAM, "ann"), "Ann", admin);
    return new Origin("interaction-77", caller, new ChannelRef(TEAM, "daily"));
  }

  private void assertRefused(Reply reply, String problem, String advice) {
    assertEquals("That did not work", title(reply));
    assertTrue(text(reply).contains(problem), text(reply));
    assertTrue(text(reply).contains(advice), text(reply));
    assertEquals(List.of(), ran);
  }

  private static String title(Reply reply) {
    return assertInstanceOf(Reply.ToMember.class, reply).card().title();
  }

  private static String text(Reply reply) {
    return assertInstanceOf(Reply.ToMember.class, reply).card().toString();
  }

  private Reply note(Options options) {
    ran.add(options);
    return new Reply.ToMember(Card.of("Done"));
  }

  private static Reply fail() {
    throw new IllegalStateException("secret");
  }

  private static Command command(
      String name,
      CommandSpec.Audience audience,
      List<OptionSpec> options,
      Function<Options, Reply> work) {
    CommandSpec spec = new CommandSpec(name, "For tests", audience, options);
    return new Command() {
      @Override
      public CommandSpec spec() {
        return spec;
      }

      @Override
      public Reply run(Origin origin, Options given) {
        return work.apply(given);
      }
    };
  }

  private static final class Suggesting implements Command, Completing {
    @Override
    public CommandSpec spec() {
      return new CommandSpec("suggest", "For tests", EVERYONE, List.of());
    }

    @Override
    public Reply run(Origin origin, Options options) {
      return new Reply.Nothing();
    }

    @Override
    public List<String> complete(Origin origin, String option, String typed) {
      return IntStream.range(0, 100).mapToObj(i -> typed + i).toList();
    }
  }
}
