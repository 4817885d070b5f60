package dev.whetstone.testkit.discord.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SchemaCompilerTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger("com.networknt.schema");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.WARN);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  @Test
  void everyKeywordOfTheDocumentIsKnown() throws IOException {
    JsonNode document = document();
    SchemaCompiler compiler = new SchemaCompiler(Unions.told(document));
    List<String> schemas =
        document.at("/components/schemas").properties().stream().map(Map.Entry::getKey).toList();
    assertFalse(schemas.isEmpty());
    for (String schema : schemas) {
      JsonSchema compiled = compiler.compile("/components/schemas/" + schema);
      assertFalse(compiled.getSchemaNode().isMissingNode(), schema);
    }

    assertEquals(List.of(), log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
  }

  private static JsonNode document() throws IOException {
    try (InputStream in =
        SchemaCompilerTest.class.getResourceAsStream(
            "/dev/whetstone/testkit/discord/openapi.json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
