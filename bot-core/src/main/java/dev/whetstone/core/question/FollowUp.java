package dev.whetstone.core.question;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.RichText;
import java.util.List;

/** What an interviewer would ask next. */
public record FollowUp(RichText prompt, List<Block> answer) {
  public FollowUp {
    answer = List.copyOf(answer);
  }
}
