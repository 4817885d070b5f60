package dev.whetstone.app;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The word {@code %words} of log patterns: the message, as {@link Discretion} lets it through. */
public final class DiscreetWords extends ClassicConverter {
  @Override
  public String convert(ILoggingEvent event) {
    return Discretion.isDue(event) ? Discretion.words(event) : event.getFormattedMessage();
  }
}
