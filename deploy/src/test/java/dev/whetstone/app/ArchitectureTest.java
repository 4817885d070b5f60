package dev.whetstone.app;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Date;
import java.util.GregorianCalendar;
import org.jspecify.annotations.NullMarked;

/** Who may see whom. What is not named here is an adapter. */
@AnalyzeClasses(packages = "dev.whetstone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String CORE = "dev.whetstone.core..";
  private static final String STORE = "dev.whetstone.core.store..";
  private static final String SCHEDULING = "dev.whetstone.core.scheduling..";
  private static final String WIRING = "dev.whetstone.core";
  private static final String APP = "dev.whetstone.app..";
  private static final String TESTKIT = "dev.whetstone.testkit..";
  private static final String BENCH = "dev.whetstone.testkit.bench..";
  private static final String CONTENT = "dev.whetstone.content..";
  private static final DescribedPredicate<JavaClass> ADAPTERS =
      resideInAPackage("dev.whetstone..")
          .and(not(resideInAnyPackage(CORE, CONTENT, APP, TESTKIT)))
          .as("adapters");

  @ArchTest
  static final ArchRule theDomainSeesOnlyJavaAndItself =
      classes()
          .that(resideInAPackage(CORE))
          .and(not(resideInAnyPackage(STORE, SCHEDULING, WIRING)))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "org.jspecify..", "org.slf4j..", CORE)
                  .and(not(resideInAnyPackage(STORE, SCHEDULING, WIRING, "java.sql.."))));

  @ArchTest
  static final ArchRule onlyTheStoreSeesTheDatabase =
      noClasses()
          .that(not(resideInAnyPackage(STORE, APP, TESTKIT)))
          .and(not(name("dev.whetstone.core.scheduling.PooledConnections"))) // Quartz asks it
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.jdbi..", "org.flywaydb..", "java.sql..", "org.postgresql.."));

  @ArchTest
  static final ArchRule onlySchedulingSeesQuartz =
      noClasses()
          .that(not(resideInAPackage(SCHEDULING)))
          .should()
          .dependOnClassesThat(resideInAPackage("org.quartz.."));

  @ArchTest
  static final ArchRule adaptersDoNotSeeTheStore =
      noClasses()
          .that(ADAPTERS.or(resideInAPackage(CONTENT)))
          .should()
          .dependOnClassesThat(resideInAnyPackage(STORE, SCHEDULING));

  @ArchTest
  static final ArchRule adaptersDoNotSeeEachOther =
      slices()
          .matching("dev.whetstone.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(not(ADAPTERS), alwaysTrue())
          .ignoreDependency(alwaysTrue(), not(ADAPTERS));

  @ArchTest
  static final ArchRule nobodyElseSeesAdapters =
      noClasses().that(not(ADAPTERS)).should().dependOnClassesThat(ADAPTERS);

  @ArchTest
  static final ArchRule theCoreSeesNoOtherModule =
      noClasses()
          .that(resideInAPackage(CORE))
          .should()
          .dependOnClassesThat(resideInAnyPackage(CONTENT, APP, TESTKIT));

  @ArchTest
  static final ArchRule onlyTheAppReadsTheClock =
      noClasses()
          .that(not(resideInAnyPackage(APP, BENCH)))
          // A platform of its own: its ids carry the time, and clients compare it with theirs.
          .and(not(name("dev.whetstone.testkit.web.ServerClock")))
          .should()
          .callMethodWhere(describe("reads the clock", ArchitectureTest::readsTheClock))
          .orShould()
          .callConstructor(Date.class)
          .orShould()
          .callConstructor(GregorianCalendar.class);

  @ArchTest
  static final ArchRule nothingIsPrinted =
      noClasses()
          .that(not(resideInAnyPackage(APP, TESTKIT)))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule theCoreNamesNoPlatform =
      noClasses()
          .that(resideInAPackage(CORE))
          .should()
          .haveNameMatching("(?i).*(discord|slack|playground|telegram|teams).*");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("dev.whetstone.(**)")
          .should()
          .beFreeOfCycles()
          // A list that names its parts.
          .ignoreDependency(name("dev.whetstone.testkit.bench.Bench"), alwaysTrue());

  @ArchTest static final ArchRule everyPackageIsNullMarked = classes().should(beNullMarked());

  private static boolean readsTheClock(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String owner = target.getOwner().getName();
    boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
    boolean system = owner.startsWith("java.time.") && target.getName().startsWith("system");
    return now || system || (owner + target.getName()).equals("java.lang.SystemcurrentTimeMillis");
  }

  private static ArchCondition<JavaClass> beNullMarked() {
    return new ArchCondition<>("stand in a @NullMarked package") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean marked =
            item.getPackage().isAnnotatedWith(NullMarked.class)
                || item.isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(item, marked, item.getPackageName()));
      }
    };
  }

  private static <T> DescribedPredicate<T> not(DescribedPredicate<T> predicate) {
    return DescribedPredicate.not(predicate);
  }
}
