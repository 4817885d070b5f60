/**
 * Questions and the bank they stand in. Start at {@link Question}; {@link QuestionBank} is an
 * immutable snapshot that the content module fills.
 */
@NullMarked
package dev.whetstone.core.question;

import org.jspecify.annotations.NullMarked;
