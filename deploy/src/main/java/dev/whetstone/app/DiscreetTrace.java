package dev.whetstone.app;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/**
 * The word {@code %trace} of log patterns: the exception; where {@link Discretion} is due without
 * its messages, which may quote what could not be read.
 */
public final class DiscreetTrace extends ThrowableProxyConverter {
  @Override
  public String convert(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return thrown != null && Discretion.isDue(event) ? bare(thrown) : super.convert(event);
  }

  private static String bare(IThrowableProxy thrown) {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (IThrowableProxy each = thrown; each != null; each = each.getCause()) {
      text.append(before).append(each.getClassName()).append('\n');
      for (StackTraceElementProxy frame : each.getStackTraceElementProxyArray()) {
        text.append('\t').append(frame).append('\n');
      }
      before = "Caused by: ";
    }
    return text.toString();
  }
}
