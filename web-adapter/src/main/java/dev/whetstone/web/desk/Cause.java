package dev.whetstone.web.desk;

import dev.whetstone.web.message.Message;
import java.util.Optional;

/**
 * Why there is a reply: who did something, in words ({@code said}: the command, or the button's
 * label, or nothing), and the message whose button it was.
 */
record Cause(Visitor visitor, String said, Optional<Message> message) {}
