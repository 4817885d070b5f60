/**
 * The Web API. Start at {@link Gate}, which every request passes, and {@link Methods}, which lists
 * what there is.
 */
@NullMarked
package dev.whetstone.testkit.slack.api;

import org.jspecify.annotations.NullMarked;
