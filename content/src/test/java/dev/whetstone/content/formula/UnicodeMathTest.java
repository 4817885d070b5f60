package dev.whetstone.content.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnicodeMathTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '"',
      value = {
        "d_k @ dₖ",
        "\\sqrt{d_k} @ √dₖ",
        "\\sqrt{a + b} @ √(a + b)",
        "\\sqrt[3]{x} @ ³√x",
        "d_{model} @ d_model",
        "d_{model}n @ d_model n",
        "n_{kv} \\cdot d_{head} @ nₖᵥ · d_head",
        "x_{t-1} @ xₜ₋₁",
        "2^{10} @ 2¹⁰",
        "QK^\\top @ QKᵀ",
        "W^Q @ W^Q",
        "e^{-x^2} @ e^(−x²)",
        "\\frac{QK^\\top}{\\sqrt{d_k}} @ QKᵀ/√dₖ",
        "\\frac{a+b}{cd} @ (a+b)/(cd)",
        "\\frac{1}{2} @ 1/2",
        "\\frac{\\alpha}{r}BA @ (α/r)BA",
        "-\\frac{1}{n} \\sum_i x_i @ −(1/n) ∑ᵢ xᵢ",
        "\\frac{p(x)}{q(x)} @ p(x)/q(x)",
        "\\frac{\\partial y}{\\partial x_l} = 1 @ ∂y/∂xₗ = 1",
        "O(n^2 d) @ O(n² d)",
        "p_i(\\delta_{ij} - p_j) @ pᵢ(δᵢⱼ − pⱼ)",
        "\\log p @ log p",
        "-\\log p_i @ −log pᵢ",
        "\\min(1, p/q) @ min(1, p/q)",
        "\\operatorname{softmax}(z/T) @ softmax(z/T)",
        "2\\,\\mathrm{GB} @ 2 GB",
        "\\mathbb{R}^{d \\times r} @ ℝ^(d × r)",
        "j \\le i @ j ≤ i",
        "a\\cdot b @ a · b",
        "\\sum_{i=1}^{n} x_i @ ∑ᵢ₌₁ⁿ xᵢ",
        "\\left(\\frac{a}{b}\\right) @ (a/b)",
        "\\hat{y} @ ŷ",
        "f'(x) @ f′(x)",
        "\\{1, 2\\} @ {1, 2}",
        "50\\% @ 50%",
        "x_{<t} @ x_(<t)",
        "\\pi_{ref} @ π_ref",
        "\\theta^* @ θ*",
        "\\lfloor x \\rfloor @ ⌊x ⌋",
        "\\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases} @ {x, x > 0; 0, x ≤ 0}",
      })
  void readsAsUnicode(String latex, String expected) {
    assertEquals(expected, Formulas.readable(latex));
  }

  @Test
  void everySymbolOfTheAllowListHasAForm() {
    for (String name : LatexCommands.SYMBOLS.keySet()) {
      assertFalse(Formulas.readable("\\" + name).contains("\\"), name);
    }
  }

  @Test
  void losesNoLetterOrDigit() {
    for (String latex : List.of("d_{model}", "a^{QCF}", "\\frac{xyz}{uvw}", "\\binom{n}{k}")) {
      String readable = Formulas.readable(latex);
      latex
          .replaceAll("\\\\[a-z]+", "")
          .chars()
          .filter(Character::isLetterOrDigit)
          .forEach(c -> assertFalse(readable.indexOf(c) < 0, latex + " lost " + (char) c));
    }
  }
}
