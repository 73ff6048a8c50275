package redian.spark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A wrong command line: status 2, one sentence, and Spark is not started for it. */
class WrongUsageTest {

  @TempDir private Path folder;

  private record Outcome(int status, String err) {}

  private Outcome redian(String... args) {
    PrintStream stderr = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, UTF_8));
    try {
      return new Outcome(Redian.execute(args), err.toString(UTF_8));
    } finally {
      System.setErr(stderr);
    }
  }

  private String warehouse() {
    return folder.resolve("warehouse").toString();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cli/wrong-usage.csv", delimiter = '|', numLinesToSkip = 1)
  void isAnsweredInOneSentence(String commandLine, String sentence) throws IOException {
    Path input = Files.writeString(folder.resolve("page.txt"), "江城晚报");
    String[] args =
        commandLine
            .strip()
            .replace("INPUT", input.toString())
            .replace("WAREHOUSE", warehouse())
            .split(" +");

    Outcome outcome = redian(args);

    assertThat(outcome.status).isEqualTo(2);
    assertThat(outcome.err.lines().findFirst().orElse("")).contains(sentence.strip());
    assertThat(outcome.err).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(outcome.err.lines().filter(line -> !line.startsWith("Try: "))).hasSize(1);
    assertThat(folder.resolve("warehouse")).doesNotExist();
  }

  @Test
  void anUnwritableWarehouseIsRefused() throws IOException {
    Path input = Files.writeString(folder.resolve("page.txt"), "江城晚报");
    Path file = Files.writeString(folder.resolve("file"), "not a folder");

    Outcome outcome =
        redian("run", "--input", input.toString(), "--warehouse", file.resolve("w").toString());

    assertThat(outcome.status).isEqualTo(2);
    assertThat(outcome.err).startsWith("--warehouse ").contains("cannot be created");
  }

  @Test
  void anUnknownSettingIsNamedWithItsValueAndWhatIsAllowed() {
    System.setProperty("spark.redian.max-rejects", "7");
    try {
      Outcome outcome = redian("run", "--help");

      assertThat(outcome.status).isEqualTo(2);
      assertThat(outcome.err).contains("spark.redian.max-rejects = 7").contains("max-reject-share");
    } finally {
      System.clearProperty("spark.redian.max-rejects");
    }
  }

  @Test
  void aSettingIsTheDefaultOfItsOption() {
    System.setProperty("spark.redian.max-reject-share", "7");
    try {
      Outcome outcome = redian("run", "--input", "pom.xml", "--warehouse", warehouse());

      assertThat(outcome.status).isEqualTo(2);
      assertThat(outcome.err).contains("--max-reject-share is 7.0, allowed is 0 to 1.");
    } finally {
      System.clearProperty("spark.redian.max-reject-share");
    }
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command :
        new String[] {
          "demo",
          "run",
          "parse",
          "annotate",
          "link",
          "stats",
          "sql",
          "serve",
          "report",
          "export",
          "generate"
        }) {
      assertThat(redian(command, "--help").status).as(command).isZero();
    }
  }
}
