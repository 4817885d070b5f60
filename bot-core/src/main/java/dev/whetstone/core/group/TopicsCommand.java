package dev.whetstone.core.group;

import static dev.whetstone.core.chat.CommandSpec.Audience.EVERYONE;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.CommandSpec;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.command.Command;
import dev.whetstone.core.command.Options;
import dev.whetstone.core.question.QuestionBank;
import dev.whetstone.core.question.Topic;
import dev.whetstone.core.rotation.Deck;
import java.util.List;

/** Lists what the bank asks about and what of it this channel draws from. */
public final class TopicsCommand implements Command {
  private static final CommandSpec SPEC =
      new CommandSpec("topics", "What the questions are about", EVERYONE, List.of());

  private final StudyGroups groups;
  private final QuestionBank bank;

  public TopicsCommand(StudyGroups groups, QuestionBank bank) {
    this.groups = groups;
    this.bank = bank;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Origin origin, Options options) {
    Deck deck = groups.ofChannel(origin.channel()).map(StudyGroup::deck).orElse(Deck.EVERYTHING);
    List<RichText> lines =
        bank.topics().entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue(), deck))
            .toList();
    return new Reply.ToMember(
        Card.of(
            bank.questions().size() + " questions on " + lines.size() + " topics",
            new Block.Items(Block.Marker.BULLET, lines),
            Block.Footnote.of(
                "Practise one with /practice and its topic's short name as the option topic.")));
  }

  private static String count(long questions) {
    return questions + (questions == 1 ? " question" : " questions");
  }

  private static RichText line(Topic topic, long questions, Deck deck) {
    return RichText.of(
        new Span.Strong(topic.title()),
        new Span.Text(" "),
        new Span.Code(topic.slug()),
        new Span.Text(
            " – " + count(questions) + (deck.holds(topic) ? "" : ", not in this channel's deck")));
  }
}
