/**
 * Tests of the playground as its page uses it: {@link Site} opens one and talks to it over HTTP.
 */
@NullMarked
package dev.whetstone.web;

import org.jspecify.annotations.NullMarked;
