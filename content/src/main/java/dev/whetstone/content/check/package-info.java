/**
 * Whether a bank is as good as its rules want it. Start at {@link BankCheck}; {@link QuestionRules}
 * look at one question, {@link BankRules} at all of them, {@link Coverage} at what the bank has to
 * answer, and {@link BankStatistics} counts.
 */
@NullMarked
package dev.whetstone.content.check;

import org.jspecify.annotations.NullMarked;
