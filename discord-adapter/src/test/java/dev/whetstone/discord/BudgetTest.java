package dev.whetstone.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.Interaction.CommandInvoked;
import dev.whetstone.core.chat.PostResult.Posted;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.RequestBudget;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.ScriptedInbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All processes of a bot share what Discord allows it. */
class BudgetTest {
  private static final Card CARD = Card.saying("Daily", "Why divide?");
  private final Town town = Town.open();
  private final ScriptedInbox inbox = new ScriptedInbox();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final AtomicReference<RequestBudget> budget =
      new AtomicReference<>(RequestBudget.UNLIMITED);
  private final Discord discord =
      Town.adapter(
          town.settings(),
          (bucket, perSecond) -> {
            taken.add(bucket + " " + perSecond);
            return budget.get().take(bucket, perSecond);
          });

  BudgetTest() {
    discord.start(Scene.COMMANDS, inbox);
  }

  @AfterEach
  void close() {
    discord.close();
    town.close();
  }

  @Test
  void everyRequestOfTheBotTakesItsTurn() {
    assertEquals(town.control().requests().size(), taken.size());
    assertEquals(List.of("discord 45"), taken.stream().distinct().toList());
  }

  @Test
  void aPostWaitsForItsTurn() {
    budget.set((_, _) -> Duration.ofMillis(300));
    long start = System.nanoTime();

    assertInstanceOf(Posted.class, discord.post(town.channel(), CARD, Scene.newKey()));
    assertTrue(System.nanoTime() - start >= Duration.ofMillis(300).toNanos());
  }

  @Test
  void anAnswerNeverWaits() {
    int before = taken.size();
    budget.set((_, _) -> Duration.ofMinutes(1));
    inbox.answer(new Reply.ToMember(CARD));
    town.control().command(town.ben, town.channel, "plain", Map.of());

    inbox.await(CommandInvoked.class);
    Await.until(
        "the answer",
        () -> town.control().seen(town.ben, town.channel).size() == 1,
        () -> town.control().failedInteractions(town.ben).toString());
    assertEquals(before, taken.size());
  }

  @Test
  void aBudgetThatCannotBeAskedStopsNothing() {
    budget.set((_, _) -> {
      throw new IllegalStateException("no database");
    });

    assertInstanceOf(Posted.class, discord.post(town.channel(), CARD, Scene.newKey()));
  }
}
