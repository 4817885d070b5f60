package dev.whetstone.core.chat;

import java.util.Map;

/** Ability of a provider whose platform is told of the app by a file. */
public interface AppManifest {
  /** The files by name, made from the commands; whoever sets the app up pastes one of them. */
  Map<String, String> manifests(CommandCatalog commands);
}
