/**
 * Formulas: what LaTeX is allowed, how it reads as Unicode within a line, and how it is painted.
 * Start at {@link dev.whetstone.content.formula.Formulas}; {@link
 * dev.whetstone.content.formula.JLatexMathPainter} makes the pictures.
 */
@NullMarked
package dev.whetstone.content.formula;

import org.jspecify.annotations.NullMarked;
