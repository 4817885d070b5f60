/** Tests of the web server from outside: who gets in, and what comes out. */
@NullMarked
package dev.whetstone.web.http;

import org.jspecify.annotations.NullMarked;
