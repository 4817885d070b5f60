package dev.whetstone.core.chat;

import java.util.List;

/** Ability of a provider that can tell, without starting its platform, whether it would work. */
public interface Checkup {
  /** Looks and changes nothing; empty where the settings do not ask for the platform. */
  List<Finding> check(PlatformContext context);
}
