/**
 * What every platform must do for people, as tests. An adapter extends {@link ChatPlatformContract}
 * in its own tests and implements {@link PlatformDriver}, through which the contract acts and reads
 * like a person in front of the platform's client. {@link ScriptedInbox} stands in for the core.
 */
@NullMarked
package dev.whetstone.testkit.contract;

import org.jspecify.annotations.NullMarked;
