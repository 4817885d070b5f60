package dev.whetstone.core.command;

import dev.whetstone.core.chat.Origin;
import java.util.List;

/** A command that completes options while they are typed. */
public interface Completing {
  /** Values for the option, best first; the dispatcher keeps the first 25. */
  List<String> complete(Origin origin, String option, String typed);
}
