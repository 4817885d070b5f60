package dev.whetstone.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Span;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleCardsTest {
  @Test
  void everyKindOfBlockHasASample() {
    Set<Class<?>> shown =
        SampleCards.vocabulary().stream()
            .map(s -> s.block().getClass())
            .collect(Collectors.toSet());

    assertEquals(kindsOf(Block.class), shown);
  }

  @Test
  void everyKindOfSpanIsInTheFirstSample() {
    Block.Paragraph first = (Block.Paragraph) SampleCards.vocabulary().getFirst().block();
    Set<Class<?>> shown =
        first.text().spans().stream().map(Span::getClass).collect(Collectors.toSet());

    assertEquals(kindsOf(Span.class), shown);
  }

  private static Set<Class<?>> kindsOf(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses()).collect(Collectors.toSet());
  }
}
