package redian.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static redian.core.capture.CrawlFiles.TEXT;
import static redian.core.capture.CrawlFiles.bytes;
import static redian.core.capture.CrawlFiles.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redian.core.capture.CrawlFiles.Outcome;

class JsonArrayReadingTest {

  private static String page(int number, String more) {
    return "{\"url\":\"http://example.com/"
        + number
        + "\",\"tags\":[{\"a\":\"]}, \\\" {\"}],\"text\":\""
        + TEXT
        + more
        + "\"}";
  }

  private static List<String> urls(Outcome outcome) {
    return outcome.captures().stream().map(Capture::url).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%s,%s]", "[\n  %s,\n  %s\n]\n", " [ %s\n, %s ] ", "\ufeff[%s,%s]"})
  void everyObjectIsAPageHoweverItIsWrapped(String shape) {
    String file = shape.replaceFirst("%s", "ONE").replace("%s", page(2, ""));
    Outcome outcome = read(bytes(file.replace("ONE", page(1, ""))));

    assertThat(outcome.summary().format()).isEqualTo(CrawlFormat.JSON_ARRAY);
    assertThat(urls(outcome)).containsExactly("http://example.com/1", "http://example.com/2");
    assertThat(outcome.captures().get(1).recordOffset())
        .isEqualTo(
            bytes(
                    file.substring(0, file.indexOf("{\"url\":\"http://example.com/2"))
                        .replace("ONE", page(1, "")))
                .length);
    assertThat(outcome.rejects()).isEmpty();
    assertThat(outcome.summary().isReadToEnd()).isTrue();
  }

  @Test
  void indentedObjectsAreRead() {
    Outcome outcome =
        read(
            bytes(
                "[\n  {\n    \"url\": \"http://example.com/1\",\n    \"text\": \""
                    + TEXT
                    + "\"\n  }\n]"));

    assertThat(urls(outcome)).containsExactly("http://example.com/1");
  }

  @Test
  void elementsThatAreNoObjectsAreRejects() {
    Outcome outcome = read(bytes("[" + page(1, "") + ", 5, \"x\", null, [" + page(2, "") + "]]"));

    assertThat(urls(outcome)).containsExactly("http://example.com/1");
    assertThat(outcome.rejects())
        .extracting(Reject::reason)
        .containsOnly(RejectReason.MALFORMED_JSON)
        .hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void anArrayThatIsCutOffGivesWhatCameBefore(Compression compression) {
    String file = "[" + page(1, "") + ",\n" + page(2, "") + ",\n" + page(3, "");
    byte[] bytes = bytes(file.substring(0, file.length() - 20));

    Outcome outcome = read(CrawlFiles.pack(compression, bytes));

    assertThat(urls(outcome)).containsExactly("http://example.com/1", "http://example.com/2");
    assertThat(outcome.rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.TRUNCATED);
    assertThat(outcome.summary().isReadToEnd()).isFalse();
  }

  @Test
  void anArrayWithoutItsLastBracketIsNotReadToItsEnd() {
    Outcome outcome = read(bytes("[" + page(1, "") + ","));

    assertThat(urls(outcome)).hasSize(1);
    assertThat(outcome.rejects()).hasSize(1);
    assertThat(outcome.summary().isReadToEnd()).isFalse();
  }

  @Test
  void damageInsideAnObjectCostsThatObjectAlone() {
    String broken = page(2, "").replace("]}, \\\" {\"", "]}");
    Outcome outcome =
        read(
            bytes(
                "["
                    + page(1, "")
                    + ",\n"
                    + broken
                    + ",\n"
                    + page(3, "")
                    + ",\n"
                    + page(4, "")
                    + "]"));

    assertThat(urls(outcome)).contains("http://example.com/1", "http://example.com/4");
    assertThat(outcome.rejects()).isNotEmpty();
    assertThat(outcome.summary().isReadToEnd()).isTrue();
  }

  @Test
  void anObjectOverTheLimitIsARejectAndTheNextIsRead() {
    String large = "字".repeat(6_000_000);
    Outcome outcome = read(bytes("[" + page(1, large) + "," + page(2, "") + "]"));

    assertThat(urls(outcome)).containsExactly("http://example.com/2");
    assertThat(outcome.rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.TOO_LARGE);
  }
}
