/**
 * A Slack on loopback. Start at {@link FakeSlack}; {@link SlackControl} is what people do in it and
 * what goes wrong with it. Behind it stand the Web API ({@code api}), the ways to an app ({@code
 * event}), Slack's client ({@code client}) and what there is ({@code world}).
 */
@NullMarked
package dev.whetstone.testkit.slack;

import org.jspecify.annotations.NullMarked;
