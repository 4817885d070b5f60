package dev.whetstone.content.formula;

import java.util.List;
import java.util.Optional;

/** A formula as a tree. Only what the allow-list of {@link LatexCommands} knows can occur in it. */
sealed interface Latex {
  /** One character as written. */
  record Sign(String text) implements Latex {}

  record Space() implements Latex {}

  /** Words set upright, spaces included. */
  record Words(String text) implements Latex {}

  record Group(List<Latex> parts) implements Latex {}

  /** A command with the arguments it takes. */
  record Command(String name, List<Latex> arguments) implements Latex {}

  record Root(Optional<Latex> degree, Latex radicand) implements Latex {}

  record Scripted(Latex base, Optional<Latex> sub, Optional<Latex> sup) implements Latex {}

  /** What stands between {@code \left} and {@code \right}; a delimiter may be empty. */
  record Fenced(String open, List<Latex> parts, String close) implements Latex {}

  record Environment(String name, List<Latex> parts) implements Latex {}
}
