/** What the doctor says of Slack. Start at {@link SlackCheckupTest}. */
@NullMarked
package dev.whetstone.slack.checkup;

import org.jspecify.annotations.NullMarked;
