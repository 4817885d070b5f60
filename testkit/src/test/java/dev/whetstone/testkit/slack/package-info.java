/** A fake Slack as other clients meet it, over plain HTTP. Start at {@link WebApiTest}. */
@NullMarked
package dev.whetstone.testkit.slack;

import org.jspecify.annotations.NullMarked;
