package dev.whetstone.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/** The word {@code %hidden(…)} of log patterns: what stands in it, without secrets. */
public final class HiddenSecrets extends CompositeConverter<ILoggingEvent> {
  @Override
  protected String transform(ILoggingEvent event, String text) {
    return Secrets.hide(text);
  }
}
