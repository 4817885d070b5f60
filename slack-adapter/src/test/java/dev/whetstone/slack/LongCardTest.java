package dev.whetstone.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.ActionId;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandCatalog;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.PostKey;
import dev.whetstone.core.chat.PostResult;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.testkit.contract.Await;
import dev.whetstone.testkit.contract.SampleCards;
import dev.whetstone.testkit.contract.ScriptedInbox;
import dev.whetstone.testkit.slack.Fault;
import dev.whetstone.testkit.slack.client.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards of any size are messages that Slack takes, and nothing of them is lost. */
@Timeout(60)
class LongCardTest {
  private final ScriptedInbox inbox = new ScriptedInbox();
  private Town town;
  private SlackPlatform platform;

  @BeforeEach
  void open() {
    town = new Town();
    platform = town.started(town.socketSettings(), new CommandCatalog(List.of()), inbox);
  }

  @AfterEach
  void close() {
    platform.close();
    town.close();
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + random.nextInt(100_000))
        .collect(Collectors.joining(" "));
  }

  private static Card card(long seed) {
    Random random = new Random(seed);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 10 + random.nextInt(60); i++) {
      blocks.add(block(random));
    }
    blocks.add(Block.Actions.of(Block.Button.of(ActionId.of("press"), "Press me")));
    return new Card("A long card", blocks);
  }

  private static Block block(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> new Block.Code("", words(random, 1 + random.nextInt(600)).replace(" ", "\n"));
      case 1 ->
          new Block.Items(
              random.nextBoolean() ? Block.Marker.BULLET : Block.Marker.NUMBER,
              IntStream.range(0, 1 + random.nextInt(30))
                  .mapToObj(i -> RichText.of(words(random, 1 + random.nextInt(40))))
                  .toList());
      case 2 -> Block.Footnote.of(words(random, 1 + random.nextInt(400)));
      case 3 -> new Block.Heading(words(random, 3));
      case 4 -> new Block.Image(SampleCards.picture(words(random, 1 + random.nextInt(300))));
      case 5 -> new Block.Divider();
      default -> Block.Paragraph.of(words(random, 1 + random.nextInt(700)));
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void goesOnInItsThread(long seed) {
    Card card = card(seed);
    MessageRef post =
        assertInstanceOf(
                PostResult.Posted.class,
                platform.post(town.channelRef(), card, new PostKey("long")))
            .message();
    List<Seen> seen = town.control.seen(town.team, town.member, town.channel);
    assertEquals(List.of("Press me"), seen.getFirst().buttons());
    seen.stream().skip(1).forEach(m -> assertEquals(post.id(), m.thread()));
    assertComplete(card, seen);
    PostResult again = platform.post(town.channelRef(), card, new PostKey("long"));
    assertEquals(post, assertInstanceOf(PostResult.Posted.class, again).message());
    assertEquals(seen, town.control.seen(town.team, town.member, town.channel));
    assertInstanceOf(PostResult.Posted.class, platform.edit(post, card));
  }

  @Test
  void reachesOneReaderWhole() {
    Card card = card(11);
    inbox.answer(new Reply.ToMember(card));
    town.control.command(town.team, town.member, town.channel, "/whetstone", "x").join();
    List<Seen> seen =
        Await.value(
            "the button at the end",
            () -> {
              List<Seen> now = town.control.seen(town.team, town.member, town.channel);
              return now.isEmpty() || now.getLast().buttons().isEmpty()
                  ? Optional.empty()
                  : Optional.of(now);
            },
            () -> "not yet");
    seen.forEach(m -> assertTrue(m.onlyToReader()));
    assertComplete(card, seen);
  }

  @Test
  void aPictureThatSlackDoesNotTakeIsSaidInWords() {
    town.control.fault(new Fault.Answer("files.getUploadURLExternal", 500, 1));
    Card card = Card.of("A picture", new Block.Image(SampleCards.picture("a cat on a mat")));
    platform.post(town.channelRef(), card, new PostKey("words"));
    Seen seen = town.control.seen(town.team, town.member, town.channel).getFirst();
    assertEquals(List.of(), seen.pictures());
    assertTrue(seen.text().contains("a cat on a mat"), seen::text);
  }

  @Test
  void aPostWhoseAnswerGotLostIsFoundAgain() {
    town.control.fault(new Fault.LoseResponse("chat.postMessage", 1));
    Card card = Card.saying("Lost", "And found.");
    PostResult result = platform.post(town.channelRef(), card, new PostKey("lost"));
    assertInstanceOf(PostResult.Posted.class, result);
    assertEquals(1, town.control.seen(town.team, town.member, town.channel).size());
  }

  /** Every word is there, in its order within a block. */
  private static void assertComplete(Card card, List<Seen> seen) {
    String all =
        seen.stream()
            .map(m -> m.text() + "\n" + String.join("\n", m.pictures()))
            .collect(Collectors.joining("\n"));
    for (Block block : card.blocks()) {
      for (String text : texts(block)) {
        for (String word : text.split("\\s+")) {
          assertTrue(all.contains(word), () -> word + " of " + block);
        }
      }
    }
  }

  private static List<String> texts(Block block) {
    return switch (block) {
      case Block.Paragraph(RichText text) -> List.of(text.plain());
      case Block.Footnote(RichText text) -> List.of(text.plain());
      case Block.Heading(String text) -> List.of(text);
      case Block.Code(String _, String text) -> List.of(text);
      case Block.Items(Block.Marker _, List<RichText> items) ->
          items.stream().map(RichText::plain).toList();
      default -> List.of();
    };
  }
}
