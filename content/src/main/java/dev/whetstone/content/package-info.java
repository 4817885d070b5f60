/**
 * The question bank. Start at {@link dev.whetstone.content.BankLoader}, which reads question files
 * and names every broken line; {@code content/README.md} describes the format. Markdown and
 * formulas have packages of their own below this one.
 */
@NullMarked
package dev.whetstone.content;

import org.jspecify.annotations.NullMarked;
