package dev.whetstone.content.formula;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The allow-list: every command a formula may use, and its Unicode form. */
final class LatexCommands {
  /** Letters and signs that stand for themselves. */
  static final Map<String, String> SYMBOLS =
      table(
          """
          alpha α  beta β  gamma γ  delta δ  epsilon ϵ  varepsilon ε  zeta ζ  eta η  theta θ
          vartheta ϑ  iota ι  kappa κ  lambda λ  mu μ  nu ν  xi ξ  pi π  rho ρ  sigma σ  tau τ
          upsilon υ  phi ϕ  varphi φ  chi χ  psi ψ  omega ω
          Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ  Psi Ψ  Omega Ω
          infty ∞  partial ∂  nabla ∇  ell ℓ  forall ∀  exists ∃  emptyset ∅  top ⊤  bot ⊥
          sum ∑  prod ∏  int ∫  dots …  ldots …  cdots ⋯  vdots ⋮  prime ′  circ ∘  star ⋆
          lbrace {  rbrace }  langle ⟨  rangle ⟩  lfloor ⌊  rfloor ⌋  lceil ⌈  rceil ⌉
          vert |  Vert ‖  hbar ℏ
          """);

  /** Signs between two things, with room on both sides. */
  static final Map<String, String> RELATIONS =
      table(
          """
          cdot ·  times ×  div ÷  pm ±  mp ∓  ast ∗  odot ⊙  oplus ⊕  otimes ⊗  cup ∪  cap ∩
          le ≤  leq ≤  ge ≥  geq ≥  ne ≠  neq ≠  approx ≈  sim ∼  simeq ≃  equiv ≡  propto ∝
          ll ≪  gg ≫  in ∈  notin ∉  subset ⊂  subseteq ⊆  setminus ∖  mid |  parallel ∥
          to →  rightarrow →  leftarrow ←  leftrightarrow ↔  Rightarrow ⇒  Leftarrow ⇐  mapsto ↦
          wedge ∧  vee ∨
          """);

  /** Names of functions, set upright. */
  static final Set<String> FUNCTIONS =
      Set.of(
          "log", "ln", "exp", "max", "min", "sup", "inf", "lim", "sin", "cos", "tan", "tanh", "arg",
          "det", "dim", "Pr", "gcd");

  /** Marks over their argument, as combining characters. */
  static final Map<String, String> ACCENTS =
      Map.of(
          "hat", "\u0302",
          "bar", "\u0304",
          "tilde", "\u0303",
          "vec", "\u20d7",
          "dot", "\u0307",
          "ddot", "\u0308",
          "overline", "\u0304",
          "widehat", "\u0302",
          "widetilde", "\u0303");

  /** Type faces, which Unicode text does without. */
  static final Set<String> FACES =
      Set.of("mathbf", "mathit", "mathsf", "mathtt", "mathcal", "boldsymbol", "underbrace");

  /** Commands whose argument is words rather than a formula. */
  static final Set<String> WORDS =
      Set.of("text", "mathrm", "operatorname", "textbf", "textit", "texttt");

  /** Commands of two arguments. */
  static final Set<String> PAIRS = Set.of("frac", "dfrac", "tfrac", "binom", "underset", "overset");

  /** Spaces and sizes: the Unicode form is a space or nothing. */
  static final Map<String, String> LAYOUT =
      Map.ofEntries(
          Map.entry(",", " "),
          Map.entry(";", " "),
          Map.entry(":", " "),
          Map.entry(" ", " "),
          Map.entry("!", ""),
          Map.entry("quad", " "),
          Map.entry("qquad", " "),
          Map.entry("big", ""),
          Map.entry("Big", ""),
          Map.entry("bigl", ""),
          Map.entry("bigr", ""),
          Map.entry("Bigl", ""),
          Map.entry("Bigr", ""),
          Map.entry("displaystyle", ""));

  /** Characters that need a backslash to stand for themselves. */
  static final Map<String, String> ESCAPES =
      Map.of("{", "{", "}", "}", "%", "%", "$", "$", "#", "#", "_", "_", "&", "&", "|", "‖");

  static final Map<String, String> BLACKBOARD = table("R ℝ  N ℕ  Z ℤ  Q ℚ  C ℂ  P ℙ  E 𝔼  1 𝟙");

  static final Set<String> ENVIRONMENTS =
      Set.of("cases", "matrix", "pmatrix", "bmatrix", "aligned");

  static final Set<String> DELIMITERS =
      Set.of("langle", "rangle", "lfloor", "rfloor", "lceil", "rceil", "vert", "Vert");

  private LatexCommands() {}

  /** How many arguments a command takes, or -1 where it is not allowed. */
  static int arity(String name) {
    if (SYMBOLS.containsKey(name) || RELATIONS.containsKey(name) || LAYOUT.containsKey(name)) {
      return 0;
    }
    if (FUNCTIONS.contains(name) || ESCAPES.containsKey(name) || name.equals("\\")) {
      return 0;
    }
    if (ACCENTS.containsKey(name) || FACES.contains(name) || name.equals("mathbb")) {
      return 1;
    }
    return PAIRS.contains(name) ? 2 : -1;
  }

  private static Map<String, String> table(String pairs) {
    String[] words = pairs.strip().split("\\s+");
    return IntStream.range(0, words.length / 2)
        .boxed()
        .collect(toUnmodifiableMap(i -> words[2 * i], i -> words[2 * i + 1]));
  }
}
