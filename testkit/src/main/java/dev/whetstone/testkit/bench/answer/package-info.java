/**
 * Answered choices a second, through the core and by bare JDBC. Start at {@link AnswerBenchmark};
 * {@link Side} is what is compared, {@link Town} the data on which both work.
 */
@NullMarked
package dev.whetstone.testkit.bench.answer;

import org.jspecify.annotations.NullMarked;
