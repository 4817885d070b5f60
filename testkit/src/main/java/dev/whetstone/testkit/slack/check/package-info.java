/** Whether arguments are what Slack takes. Start at {@link ArgumentCheck}. */
@NullMarked
package dev.whetstone.testkit.slack.check;

import org.jspecify.annotations.NullMarked;
