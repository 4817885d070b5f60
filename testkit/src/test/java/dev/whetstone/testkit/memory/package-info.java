/**
 * A chat platform in memory, only to try the contract on. {@link MemoryChat} is the platform's
 * server, {@link MemoryPlatform} the adapter, {@link MemoryDriver} the people. A {@link Fault}
 * breaks the adapter in one way, and the contract has to notice.
 */
@NullMarked
package dev.whetstone.testkit.memory;

import org.jspecify.annotations.NullMarked;
