/**
 * Benchmarks of the running demo, started as people start it. Start at {@link DemoCommand}; {@link
 * DemoVisitor} does over HTTP what a browser does.
 */
@NullMarked
package dev.whetstone.testkit.bench.demo;

import org.jspecify.annotations.NullMarked;
