/** Whether Slack would work with the settings. Start at {@link SlackCheckup}. */
@NullMarked
package dev.whetstone.slack.checkup;

import org.jspecify.annotations.NullMarked;
