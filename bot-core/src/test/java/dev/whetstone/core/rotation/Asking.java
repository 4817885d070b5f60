package dev.whetstone.core.rotation;

import static dev.whetstone.core.Questions.question;

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

/** A group that is asked day by day, and keeps its history as the store does. */
final class Asking {
  List<Question> bank;
  Deck deck = Deck.EVERYTHING;
  History history = History.NONE;
  private final long seed;

  Asking(long seed, List<Question> bank) {
    this.seed = seed;
    this.bank = bank;
  }

  Rotation.Pick next() {
    Rotation.Pick pick = Rotation.next(deck, new QuestionBank(bank), history, seed).orElseThrow();
    Set<QuestionId> asked =
        pick.pass() == history.pass() ? new HashSet<>(history.asked()) : new HashSet<>();
    asked.add(pick.question().id());
    Question question = pick.question();
    history =
        new History(pick.pass(), asked, Optional.of(question.id()), Optional.of(question.topic()));
    return pick;
  }

  List<Question> many(int count) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      questions.add(next().question());
    }
    return questions;
  }

  /** What the next question may be taken from, by the rule alone. */
  List<Question> left() {
    List<Question> all = deck.of(new QuestionBank(bank));
    List<Question> left = all.stream().filter(q -> !history.asked().contains(q.id())).toList();
    if (!left.isEmpty()) {
      return left;
    }
    List<Question> others =
        all.stream().filter(q -> !history.last().equals(Optional.of(q.id()))).toList();
    return others.isEmpty() ? all : others;
  }

  /** Now and then adds or removes a question, or narrows or widens the deck. */
  void change(Random random, int day) {
    switch (random.nextInt(6)) {
      case 0 -> {
        bank = new ArrayList<>(bank);
        bank.add(question("new" + day, "t" + random.nextInt(5)));
      }
      case 1 -> {
        bank = new ArrayList<>(bank);
        if (bank.size() > 1) {
          bank.remove(random.nextInt(bank.size()));
        }
      }
      case 2 -> deck = new Deck(new HashSet<>(List.of(topic(random), topic(random))), Set.of());
      case 3 -> deck = Deck.EVERYTHING;
      default -> {}
    }
  }

  private static Topic topic(Random random) {
    return new Topic("t" + random.nextInt(5));
  }
}
