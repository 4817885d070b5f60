package dev.whetstone.discord.interaction;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Card;
import dev.whetstone.core.chat.RichText;
import dev.whetstone.core.chat.Span;
import dev.whetstone.discord.checkup.Invitation;
import net.dv8tion.jda.api.entities.SelfUser;

/** What this adapter alone says to a member. */
final class Words {
  private Words() {}

  static Card notInServer(String command, SelfUser bot) {
    RichText way =
        RichText.of(
            new Span.Text("Whoever manages the server can "),
            new Span.Link("add the bot to it", Invitation.link(bot.getApplicationId())),
            new Span.Text(" and then use /" + command + "."));
    return Card.of("The bot is not in this server", new Block.Paragraph(way));
  }
}
