package dev.whetstone.core.rotation;

import static dev.whetstone.core.Questions.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.core.question.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotationTest {
  @Test
  void eachPassAsksEachQuestionOnce() {
    for (int seed = 0; seed < 100; seed++) {
      List<Question> bank = bank(new Random(seed));
      Asking asking = new Asking(seed, bank);
      for (int pass = 0; pass < 3; pass++) {
        Set<QuestionId> asked = new HashSet<>();
        for (int i = 0; i < bank.size(); i++) {
          Rotation.Pick pick = asking.next();
          assertEquals(pass, pick.pass());
          assertTrue(asked.add(pick.question().id()), "asked again: " + pick);
        }
      }
    }
  }

  @Test
  void nothingIsAskedTwiceInAPassHoweverBankAndDeckChange() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Asking asking = new Asking(seed, bank(random));
      for (int day = 0; day < 60; day++) {
        asking.change(random, day);
        Set<QuestionId> before = asking.history.asked();
        List<Question> deck = asking.deck.of(new QuestionBank(asking.bank));
        boolean left = deck.stream().anyMatch(q -> !before.contains(q.id()));
        if (!deck.isEmpty()) {
          QuestionId picked = asking.next().question().id();
          assertTrue(!left || !before.contains(picked), "asked again while others are left");
        }
      }
    }
  }

  @Test
  void noTopicComesTwiceInARowWhileAnotherIsLeft() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Asking asking = new Asking(seed, bank(random));
      for (int day = 0; day < 60; day++) {
        asking.change(random, day);
        Optional<Topic> last = asking.history.lastTopic();
        List<Question> left = asking.left();
        boolean another = left.stream().anyMatch(q -> !last.equals(Optional.of(q.topic())));
        if (!left.isEmpty()) {
          Topic picked = asking.next().question().topic();
          assertTrue(!another || !last.equals(Optional.of(picked)), "twice in a row: " + picked);
        }
      }
    }
  }

  /** Where an order without neighbours of one topic exists, the first pass finds one. */
  @Test
  void aFirstPassRepeatsNoTopicThatCouldBeSpread() {
    for (int seed = 0; seed < 500; seed++) {
      List<Question> bank = spreadable(new Random(seed));
      Asking asking = new Asking(seed, bank);
      Topic before = asking.next().question().topic();
      for (int i = 1; i < bank.size(); i++) {
        Topic topic = asking.next().question().topic();
        assertNotEquals(before, topic, "seed " + seed);
        before = topic;
      }
    }
  }

  @Test
  void aPassDoesNotBeginWithTheLastQuestionOfTheOneBefore() {
    for (int seed = 0; seed < 200; seed++) {
      Asking asking = new Asking(seed, List.of(question("q1", "one"), question("q2", "one")));
      Question before = asking.next().question();
      for (int day = 0; day < 10; day++) {
        Question now = asking.next().question();
        assertNotEquals(before, now);
        before = now;
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameOrder() {
    List<Question> bank = bank(new Random(1));
    assertEquals(order(42, bank), order(42, bank));
    assertNotEquals(order(42, bank), order(43, bank));
  }

  @Test
  void passesDifferInOrder() {
    List<Question> bank = IntStream.range(0, 12).mapToObj(i -> question("q" + i, "t" + i)).toList();
    Asking asking = new Asking(5, bank);
    List<Question> first = asking.many(12);
    assertNotEquals(first, asking.many(12));
  }

  @Test
  void aNewQuestionDoesNotDisturbTheOrderOfTheOthers() {
    List<Question> bank = IntStream.range(0, 12).mapToObj(i -> question("q" + i, "t" + i)).toList();
    List<Question> more = new ArrayList<>(bank);
    Question added = question("new", "new");
    more.add(added);
    List<Question> order = new ArrayList<>(new Asking(9, more).many(13));
    order.remove(added);
    assertEquals(new Asking(9, bank).many(12), order);
  }

  @Test
  void anEmptyDeckHasNoNext() {
    QuestionBank bank = new QuestionBank(List.of(question("q1", "one")));
    Deck none = new Deck(Set.of(new Topic("other")), Set.of());
    assertEquals(Optional.empty(), Rotation.next(none, bank, History.NONE, 1));
  }

  @Test
  void aDeckOfOneIsAskedAgain() {
    Asking asking = new Asking(1, List.of(question("q1", "one")));
    assertEquals(List.of("q1", "q1"), asking.many(2).stream().map(q -> q.id().value()).toList());
  }

  private static List<Question> order(long seed, List<Question> bank) {
    return new Asking(seed, bank).many(bank.size());
  }

  private static List<Question> bank(Random random) {
    int topics = 1 + random.nextInt(5);
    return IntStream.range(0, 3 + random.nextInt(15))
        .mapToObj(i -> question("q" + i, "t" + random.nextInt(topics)))
        .toList();
  }

  /** No topic has more than half of the questions, rounded up. */
  private static List<Question> spreadable(Random random) {
    List<Question> bank = bank(random);
    while (largestTopic(bank) > (bank.size() + 1) / 2) {
      bank = bank(random);
    }
    return bank;
  }

  private static long largestTopic(List<Question> bank) {
    return new QuestionBank(bank).topics().values().stream().mapToLong(n -> n).max().orElse(0);
  }
}
