package dev.whetstone.core.chat;

import java.util.List;

/** Ability of a provider whose platform people turn on with a setting. */
public interface OpenedBySetting {
  /** The settings that each turn it on, the usual one first; in lower case with dots. */
  List<String> settings();
}
