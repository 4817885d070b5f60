/**
 * Benchmarks that print one line of JSON each. Start at {@link Bench}, which lists them; a new one
 * is a class that implements {@link Benchmark} and a line in that list.
 */
@NullMarked
package dev.whetstone.testkit.bench;

import org.jspecify.annotations.NullMarked;
