package dev.whetstone.discord.post;

import dev.whetstone.core.chat.PostKey;
import dev.whetstone.discord.render.Page;
import dev.whetstone.discord.render.PostMark;
import dev.whetstone.discord.rest.Troubled;
import java.util.List;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Messages that belong together, each with a key of its own. */
final class Series {
  private Series() {}

  interface Form {
    MessageCreateData message(Page page, PostMark mark);
  }

  /** Writes them in order; the id of the first. */
  static String write(MessageChannel channel, List<Page> pages, PostKey key, Form form)
      throws Troubled {
    String first = "";
    for (int i = 0; i < pages.size(); i++) {
      PostKey own = i == 0 ? key : new PostKey(PostMark.of(key).value() + "-" + i);
      String id = Writer.write(channel, form.message(pages.get(i), PostMark.of(own)), own);
      first = i == 0 ? id : first;
    }
    return first;
  }
}
