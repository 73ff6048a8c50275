package redian.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CountReaderTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "/counts/notations.csv",
      numLinesToSkip = 1,
      nullValues = "-",
      delimiter = ';')
  void aNotationReadsAs(String text, String expected) {
    String read =
        CountReader.read(text).stream()
            .map(span -> describe(span.metric(), span.count()))
            .collect(Collectors.joining(" "));
    assertThat(read).isEqualTo(expected == null ? "" : expected);
  }

  private static String describe(Metric metric, Count count) {
    String name = metric.name().toLowerCase(java.util.Locale.ROOT);
    boolean exact = count.high() != null && count.low() == count.high();
    return exact
        ? name + "=" + count.value()
        : name
            + "="
            + count.value()
            + "["
            + count.low()
            + ".."
            + (count.high() == null ? "" : count.high())
            + "]";
  }
}
