package dev.whetstone.testkit.bench;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a benchmark measured. */
public record Figure(
    String bench,
    double value,
    String unit,
    Optional<Comparison> comparison,
    Optional<Latencies> latencies) {
  private static final MathContext DIGITS = new MathContext(4);

  /** {@code ratio} is the value over that of {@code against}, measured in the same run. */
  public record Comparison(double ratio, String against) {}

  /** In milliseconds. */
  public record Latencies(double p50, double p99) {}

  public static Figure of(String bench, double value, String unit) {
    return new Figure(bench, value, unit, Optional.empty(), Optional.empty());
  }

  public Figure against(String what, double ratio) {
    return new Figure(bench, value, unit, Optional.of(new Comparison(ratio, what)), latencies);
  }

  public Figure with(Latencies measured) {
    return new Figure(bench, value, unit, comparison, Optional.of(measured));
  }

  /** One line; fields that do not apply are left out, numbers have four digits that count. */
  public String json() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("bench", text(bench));
    fields.put("value", number(value));
    fields.put("unit", text(unit));
    comparison.ifPresent(c -> {
      fields.put("ratio", number(c.ratio()));
      fields.put("against", text(c.against()));
    });
    latencies.ifPresent(l -> {
      fields.put("p50_ms", number(l.p50()));
      fields.put("p99_ms", number(l.p99()));
    });
    return fields.entrySet().stream()
        .map(field -> text(field.getKey()) + ": " + field.getValue())
        .collect(joining(", ", "{", "}"));
  }

  private static String text(String value) {
    return JsonNodeFactory.instance.textNode(value).toString();
  }

  /** Throws where there is no number, such as after a division by zero. */
  private static String number(double value) {
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
