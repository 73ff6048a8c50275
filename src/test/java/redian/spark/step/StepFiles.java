package redian.spark.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import redian.core.capture.FileSummary;
import redian.core.capture.Framed;
import redian.core.capture.ReadSettings;

/** Files of a test as the steps are given them, and what reading them gives. */
final class StepFiles {

  /** Making one takes longer than reading a small file. */
  private static final Configuration HADOOP = new Configuration();

  private StepFiles() {}

  static InputFile input(Path file) {
    try {
      return new InputFile(
          file.toUri().toString(),
          file.getFileName().toString(),
          Files.size(file),
          Instant.parse("2026-11-24T00:00:00Z"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputFile ofLength(String name, long length) {
    return new InputFile("file:/crawl/" + name, name, length, Instant.EPOCH);
  }

  /** Reads parts one after the other; each record as text with its offset. */
  static List<String> records(List<FilePart> parts) throws IOException {
    List<String> records = new ArrayList<>();
    for (FilePart part : parts) {
      read(part, records);
    }
    return records;
  }

  /** Reads a part; its account agrees with the records it gives. */
  static FileSummary read(FilePart part, List<String> records) throws IOException {
    try (CrawlRecords reader = GuardedRecords.open(part, HADOOP, ReadSettings.defaults(), true)) {
      int before = records.size();
      while (reader.hasNext()) {
        records.add(describe(reader.next()));
      }
      FileSummary summary = reader.summary();
      if (summary.recordCount() != records.size() - before) {
        throw new AssertionError(
            String.format(
                Locale.ROOT, "%d records, and an account of %s", records.size() - before, summary));
      }
      return summary;
    }
  }

  private static String describe(Framed framed) {
    if (framed instanceof Framed.Captured captured) {
      return String.format(
          Locale.ROOT,
          "%d %s %s %s %s",
          captured.capture().recordOffset(),
          captured.capture().url(),
          captured.capture().capturedAt(),
          captured.capture().contentKind(),
          captured.capture().content());
    }
    if (framed instanceof Framed.Skipped skipped) {
      return skipped.recordOffset() + " " + skipped.reason();
    }
    Framed.Unreadable unreadable = (Framed.Unreadable) framed;
    return unreadable.reject().recordOffset() + " " + unreadable.reject().reason();
  }
}
