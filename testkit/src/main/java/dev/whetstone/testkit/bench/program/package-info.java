/** Programs that benchmarks start and watch. Start at {@link ProgramProcess}. */
@NullMarked
package dev.whetstone.testkit.bench.program;

import org.jspecify.annotations.NullMarked;
