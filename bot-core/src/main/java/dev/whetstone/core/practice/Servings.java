package dev.whetstone.core.practice;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Refusal;
import dev.whetstone.core.delivery.Rounds;
import dev.whetstone.core.group.MemberId;
import dev.whetstone.core.group.Members;
import dev.whetstone.core.question.Question;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.QuestionCard;
import dev.whetstone.core.question.QuestionId;
import dev.whetstone.core.rotation.Deck;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Serves questions for private practice: new ones first, then the one longest ago. */
public final class Servings {
  private final QuestionBank bank;
  private final Members members;
  private final Rounds rounds;
  private final Attempts attempts;
  private final InstantSource clock;
  private final RandomGenerator random;

  public Servings(
      QuestionBank bank,
      Members members,
      Rounds rounds,
      Attempts attempts,
      InstantSource clock,
      RandomGenerator random) {
    this.bank = bank;
    this.members = members;
    this.rounds = rounds;
    this.attempts = attempts;
    this.clock = clock;
    this.random = random;
  }

  /**
   * A card with a question of the deck; empty where the deck has none. Throws {@link Refusal} where
   * only questions of open rounds are left: looking at an answer here must not help there.
   */
  Optional<Card> serve(Origin origin, Deck deck) {
    List<Question> questions = withoutOpenRounds(origin, deck.of(bank));
    MemberId member = members.of(origin.caller()).id();
    return pick(questions, attempts.lastAttempts(member)).map(this::card);
  }

  private List<Question> withoutOpenRounds(Origin origin, List<Question> questions) {
    Set<QuestionId> open = rounds.openQuestions(origin.caller().member(), clock.instant());
    List<Question> others = questions.stream().filter(q -> !open.contains(q.id())).toList();
    if (others.isEmpty() && !questions.isEmpty()) {
      throw new Refusal(
          "The only question that fits is open right now.",
          "Answer it with /today, or practise another topic or difficulty.");
    }
    return others;
  }

  private Optional<Question> pick(List<Question> questions, Map<QuestionId, Instant> last) {
    List<Question> fresh = questions.stream().filter(q -> !last.containsKey(q.id())).toList();
    return fresh.isEmpty()
        ? questions.stream().min((a, b) -> at(last, a).compareTo(at(last, b)))
        : Optional.of(fresh.get(random.nextInt(fresh.size())));
  }

  private static Instant at(Map<QuestionId, Instant> last, Question question) {
    return last.getOrDefault(question.id(), Instant.MIN);
  }

  private Card card(Question question) {
    String serving = Long.toString(random.nextLong(1L << 50), Character.MAX_RADIX);
    List<Block> blocks = new ArrayList<>(QuestionCard.body(question));
    blocks.addAll(
        QuestionCard.buttons(question, new Asked.InPractice(question.id(), serving).arguments()));
    return new Card("Practice · " + QuestionCard.label(question), blocks);
  }
}
