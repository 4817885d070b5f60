/**
 * Answering: in rounds and in private practice. Start at {@link Answering}, which every button and
 * form comes to; {@link Points} holds what an attempt is worth. The store keeps {@link Attempts}.
 */
@NullMarked
package dev.whetstone.core.practice;

import org.jspecify.annotations.NullMarked;
