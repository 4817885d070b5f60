package dev.whetstone.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.whetstone.testkit.memory.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Each fault of an adapter makes the tests fail that are there for it, and without they pass. */
class ContractCatchesFaultsTest {
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void aFaultIsCaught(Fault fault) {
    List<String> tests = testsFor(fault);

    assertEquals(new TreeSet<>(tests), failed(run(fault, tests)));
    assertEquals(Set.of(), failed(run(Fault.NONE, tests)));
  }

  private static List<String> testsFor(Fault fault) {
    return switch (fault) {
      case NONE -> List.of();
      case POSTS_TWICE -> List.of("oneKeyPostsOnce", "aDirectMessageReachesItsMemberAlone");
      case LEAKS_PRIVATE_REPLIES ->
          List.of("aReplyToTheMemberIsSeenByNobodyElse", "aButtonIsAnsweredInPrivateToo");
      case LOSES_ARGUMENTS ->
          List.of("aButtonBringsItsArguments", "theLongestActionArrivesUnchanged");
      case LEAVES_MARKUP -> List.of("hostileTextStaysText", "aHostileTitleStaysText");
      case SHOWS_EXCEPTIONS -> List.of("aFailingCommandSaysSoPlainly");
      case GIVES_UP_ON_SLOW_CORES -> List.of("aSlowCoreStillAnswersACommand");
      case ONE_AT_A_TIME -> List.of("oneSlowAnswerHoldsUpNobodyElse");
      case IGNORES_EDITS -> List.of("anEditChangesTextAndButtons");
      case APPENDS_REPLACEMENTS -> List.of("aReplacementTakesThePlaceOfAPost");
      case ANSWERS_NOTHING -> List.of("nothingAddsNothing");
      case DROPS_TYPED_TEXT -> List.of("aRejectedFormSaysWhyAndLosesNothing");
      case FLATTENS_CODE -> List.of("codeKeepsItsLines");
      case DROPS_TABLES -> List.of("everyBlockReads");
      case EVERYONE_IS_ADMIN -> List.of("aCommandBringsItsOptions", "aButtonBringsItsArguments");
      case FORGETS_OPTIONS -> List.of("aCommandBringsItsOptions");
      case FORGETS_BUTTONS_ON_RESTART -> List.of("oldButtonsWorkAfterARestart");
    };
  }

  private static Events run(Fault fault, List<String> tests) {
    MethodSelector[] methods =
        tests.stream()
            .map(name -> selectMethod(FaultyPlatformCase.class, name))
            .toArray(MethodSelector[]::new);
    return ScopedValue.where(FaultyPlatformCase.FAULT, fault)
        .where(Await.DEADLINE, fault == Fault.NONE ? Await.LONG : Duration.ofSeconds(1))
        .call(() -> EngineTestKit.engine("junit-jupiter").selectors(methods).execute().allEvents());
  }

  /** The names of the test methods in which something failed. */
  private static Set<String> failed(Events events) {
    Stream<String> ids =
        events.failed().stream().map(e -> e.getTestDescriptor().getUniqueId().toString());
    return new TreeSet<>(
        ids.map(id -> id.replaceAll(".*\\[(method|test-factory):(\\w+)\\(.*", "$2")).toList());
  }
}
