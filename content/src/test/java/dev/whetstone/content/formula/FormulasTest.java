package dev.whetstone.content.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "newcommand", "def", "renewcommand", "input", "include", "href", "includegraphics",
        "newenvironment", "class", "cssId", "jlmExternalFont", "fcscore", "rotatebox", "scalebox"
      })
  void refusesWhatIsNotOnTheListByName(String name) {
    String message = refusal("x + \\" + name + "{\\x}{\\x\\x}\\x");
    assertTrue(message.contains("\\" + name + " is not allowed"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "\\frac{a} @ an argument of \\frac is missing",
        "{a + b @ the formula lacks a closing }",
        "a} @ the formula has a stray }; write \\} for the character itself",
        "50% @ the formula has a stray %; write \\% for the character itself",
        "a & b @ the formula has a stray &; write \\& for the character itself",
        "x_1_2 @ the formula has two _ in a row; use braces",
        "x^ @ an argument of ^ is missing",
        "\\left( x @ the formula lacks a \\right for its \\left",
        "\\left x \\right) @ \\left and \\right need a bracket after them",
        "\\begin{figure}x\\end{figure} @ the environment figure is not allowed in formulas",
        "\\begin{cases} x @ the formula lacks \\end{cases}",
        "a \\\\ b @ the command \\\\ is not allowed in formulas",
        "α @ the formula holds the character α, which it cannot show; use a LaTeX command",
        "\\text{\\input{x}} @ \\text takes plain words, not: \\input{x",
        "a\\ @ the formula ends in a backslash",
      })
  void saysWhatIsWrong(String latex, String reason) {
    assertEquals(reason, refusal(latex));
  }

  @Test
  void boundsLengthAndDepth() {
    assertTrue(refusal("x".repeat(601)).contains("601 characters; at most 600"));
    assertTrue(refusal("{".repeat(30) + "x" + "}".repeat(30)).contains("nested too deeply"));
    assertTrue(refusal("\\sqrt".repeat(100) + "x").contains("nested too deeply"));
    assertTrue(refusal("  ").contains("empty"));
    assertTrue(refusal("a@b").contains("the character @"));
  }

  @Test
  void answersOrRefusesWhateverItIsGiven() {
    Random random = new Random(7);
    String[] bits = {
      "\\", "{", "}", "^", "_", "frac", "sqrt", "[", "]", "x", " ", "left", "(", "&"
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder latex = new StringBuilder();
      for (int j = random.nextInt(1, 14); j > 0; j--) {
        latex.append(bits[random.nextInt(bits.length)]);
      }
      try {
        Formulas.readable(latex.toString());
      } catch (IllegalArgumentException e) {
        assertTrue(!e.getMessage().isBlank(), latex.toString());
      }
    }
  }

  private static String refusal(String latex) {
    return assertThrows(IllegalArgumentException.class, () -> Formulas.check(latex)).getMessage();
  }
}
