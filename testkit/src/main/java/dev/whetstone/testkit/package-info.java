/**
 * What tests of every module share. {@link dev.whetstone.testkit.SettableClock} is the one clock,
 * {@link dev.whetstone.testkit.database.TestDatabase} hands out databases, and {@link
 * dev.whetstone.testkit.contract.ChatPlatformContract} says what a platform must do for people.
 */
@NullMarked
package dev.whetstone.testkit;

import org.jspecify.annotations.NullMarked;
