package redian.spark.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redian.core.capture.FileSummary;
import redian.core.capture.ReadSettings;

class GuardedRecordsTest {

  @TempDir private Path folder;

  /** Lines of JSON of which Hadoop finds out, after the first, that a block is not as written. */
  private Path failing() throws IOException {
    Path file = folder.resolve("crawl.jsonl");
    String line = "{\"text\":\"" + "江城将迎来强降温".repeat(5_000) + "\"}\n";
    try (OutputStream out =
        FileSystem.getLocal(new Configuration())
            .create(new org.apache.hadoop.fs.Path(file.toUri()))) {
      out.write(line.repeat(3).getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1_000] ^= 1;
    Files.write(file, bytes);
    return file;
  }

  @Test
  void aFileThatIsGoneIsARejectAtOnce() throws IOException {
    FilePart gone = FilePart.whole(StepFiles.ofLength("gone.warc.gz", 1_000));

    try (CrawlRecords records =
        GuardedRecords.open(gone, new Configuration(), ReadSettings.defaults(), false)) {
      assertThat(records.next().toString()).contains("UNREADABLE_FILE").contains("gone.warc.gz");
      assertThat(records.hasNext()).isFalse();
      assertThat(records.summary().recordCount()).isEqualTo(1);
      assertThat(records.summary().isReadToEnd()).isFalse();
      assertThat(records.summary().detail()).contains("gone.warc.gz");
    }
  }

  @Test
  void aFailureInTheMiddleIsTriedAgain() throws IOException {
    FilePart part = FilePart.whole(StepFiles.input(failing()));

    try (CrawlRecords records =
        GuardedRecords.open(part, new Configuration(), ReadSettings.defaults(), false)) {
      assertThatThrownBy(() -> records.forEachRemaining(record -> {}))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("crawl.jsonl");
    }
  }

  @Test
  void aFailureInTheMiddleIsARejectAtTheLastAttempt() throws IOException {
    List<String> records = new ArrayList<>();

    FileSummary summary = StepFiles.read(FilePart.whole(StepFiles.input(failing())), records);

    assertThat(summary.capturedCount()).isEqualTo(2);
    assertThat(summary.unreadableCount()).isEqualTo(1);
    assertThat(records.get(2)).endsWith(" UNREADABLE_FILE");
    assertThat(summary.detail()).contains("failed after the record at ");
  }
}
