package dev.whetstone.testkit.discord;

import dev.whetstone.testkit.discord.message.Attachments;
import dev.whetstone.testkit.web.ControlRoutes;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.time.Duration;

/** How the parts are served. */
record Server(Parts parts) {
  private static final int LARGEST_UPLOAD = 25;
  private static final int LARGEST_IN_MEMORY = 1;

  void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = LARGEST_UPLOAD * 1024L * 1024L;
    config.jetty.multipartConfig.maxFileSize(LARGEST_UPLOAD, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(LARGEST_IN_MEMORY, SizeUnit.MB);
    config.jetty.modifyWebSocketServletFactory(factory -> factory.setIdleTimeout(Duration.ZERO));
    parts.gate().addTo(config.routes, parts.routes());
    config.routes.get(Attachments.PATH, parts.attachments()::serve);
    config.routes.ws("/gateway", parts.socket()::addTo);
    new ControlRoutes<>(parts.control(), DiscordControl.class, Fault.class, Fault::of)
        .addTo(config.routes);
  }
}
