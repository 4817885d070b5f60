package dev.whetstone.core.chat;

/** Ability of a provider whose platform people turn on with a setting. */
public interface OpenedBySetting {
  /** The setting's name, in lower case with dots. */
  String setting();
}
