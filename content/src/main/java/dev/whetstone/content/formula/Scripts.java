package dev.whetstone.content.formula;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Superscripts and subscripts, where Unicode has them. */
final class Scripts {
  private static final Map<String, String> SUPER =
      pairs(
          "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθϕχ⊤∗*′",
          "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡᵀ∗*′");

  private static final Map<String, String> SUB =
      pairs("0123456789+−=()aehijklmnoprstuvxβγρϕχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

  private Scripts() {}

  static String sup(String text) {
    return small(text, SUPER).orElseGet(() -> marked("^", text));
  }

  static String sub(String text) {
    return small(text, SUB).orElseGet(() -> marked("_", text));
  }

  /** Whether the text ends in a script that a following letter would run into. */
  static boolean isOpenEnded(String script) {
    return (script.startsWith("_") || script.startsWith("^")) && !script.endsWith(")");
  }

  private static Optional<String> small(String text, Map<String, String> forms) {
    String tight = text.replace(" ", "");
    return tight.codePoints().allMatch(c -> forms.containsKey(Character.toString(c)))
        ? Optional.of(
            tight.codePoints().mapToObj(c -> forms.get(Character.toString(c))).collect(joining()))
        : Optional.empty();
  }

  private static String marked(String mark, String text) {
    boolean word = text.matches("[\\p{L}\\p{N}]+") || text.codePointCount(0, text.length()) == 1;
    return mark + (word ? text : "(" + text + ")");
  }

  private static Map<String, String> pairs(String from, String to) {
    int[] keys = from.codePoints().toArray();
    int[] values = to.codePoints().toArray();
    return IntStream.range(0, keys.length)
        .boxed()
        .collect(
            toUnmodifiableMap(
                i -> Character.toString(keys[i]), i -> Character.toString(values[i])));
  }
}
