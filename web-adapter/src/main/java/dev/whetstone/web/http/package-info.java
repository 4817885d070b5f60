/**
 * The web server on the loopback address. Start at {@link WebServer}, which lists the routes;
 * {@link Guard} refuses requests that another web site may have caused, {@link EventStream} keeps
 * pages up to date.
 */
@NullMarked
package dev.whetstone.web.http;

import org.jspecify.annotations.NullMarked;
