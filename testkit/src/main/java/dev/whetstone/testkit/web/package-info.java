/**
 * What the fake platforms share as web servers. {@link ControlRoutes} lets programs in other
 * languages act as users; {@link Json} has small helpers for JSON trees.
 */
@NullMarked
package dev.whetstone.testkit.web;

import org.jspecify.annotations.NullMarked;
