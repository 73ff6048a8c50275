package redian.spark.step;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.AccessControlException;
import redian.core.capture.Compression;
import redian.core.capture.CrawlFormat;
import redian.core.capture.FileSummary;
import redian.core.capture.Framed;
import redian.core.capture.ReadSettings;
import redian.core.capture.Reject;
import redian.core.capture.RejectReason;
import redian.core.capture.RejectStage;

/**
 * The records of a file that may be gone, forbidden or on a failing disk by the time it is read.
 * What there is no use in trying again becomes one last reject; other failures go up, so that Spark
 * runs the task again, until its last attempt.
 */
final class GuardedRecords implements CrawlRecords {

  private final FilePart part;
  private final boolean isLastAttempt;
  private CrawlRecords records;
  private long lastOffset = -1;
  private Reject failure;
  private boolean isFailureTaken;

  private GuardedRecords(FilePart part, boolean isLastAttempt) {
    this.part = part;
    this.isLastAttempt = isLastAttempt;
  }

  /**
   * Opens a file or a part of it.
   *
   * @param isLastAttempt whether a failure ends the job
   * @throws UncheckedIOException if the file system fails, and trying again may help
   */
  static GuardedRecords open(
      FilePart part, Configuration hadoop, ReadSettings settings, boolean isLastAttempt) {
    GuardedRecords guarded = new GuardedRecords(part, isLastAttempt);
    try {
      guarded.records = CrawlRecords.open(part, hadoop, settings);
    } catch (IOException e) {
      guarded.fail(e);
    }
    return guarded;
  }

  private void fail(IOException e) {
    boolean isFinal = e instanceof FileNotFoundException || e instanceof AccessControlException;
    if (!isFinal && !isLastAttempt) {
      throw new UncheckedIOException("cannot read " + part.file().location(), e);
    }
    // a place that no record of this or the part before can have
    long offset = lastOffset >= 0 ? lastOffset + 1 : part.start() == 0 ? 0 : part.start() + 1;
    String where = lastOffset < 0 ? "" : " after the record at " + lastOffset;
    failure =
        new Reject(
            offset,
            null,
            RejectStage.READ,
            RejectReason.UNREADABLE_FILE,
            String.format(
                Locale.ROOT,
                "the file system failed%s: %s: %s",
                where,
                e.getClass().getSimpleName(),
                e.getMessage()));
  }

  @Override
  public boolean hasNext() {
    if (failure == null) {
      try {
        return records.hasNext();
      } catch (UncheckedIOException e) {
        fail(e.getCause());
      }
    }
    return !isFailureTaken;
  }

  @Override
  public Framed next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (failure != null) {
      isFailureTaken = true;
      return new Framed.Unreadable(failure);
    }
    Framed framed = records.next();
    lastOffset = offset(framed);
    return framed;
  }

  private static long offset(Framed framed) {
    if (framed instanceof Framed.Captured captured) {
      return captured.capture().recordOffset();
    }
    if (framed instanceof Framed.Skipped skipped) {
      return skipped.recordOffset();
    }
    return ((Framed.Unreadable) framed).reject().recordOffset();
  }

  @Override
  public FileSummary summary() {
    FileSummary read =
        records == null
            ? new FileSummary(CrawlFormat.OTHER, Compression.NONE, 0, 0, Map.of(), 0, false, null)
            : records.summary();
    if (failure == null) {
      return read;
    }
    return new FileSummary(
        read.format(),
        read.compression(),
        read.recordCount() + 1,
        read.capturedCount(),
        read.skippedCounts(),
        read.unreadableCount() + 1,
        false,
        failure.detail());
  }

  @Override
  public void close() throws IOException {
    if (records != null) {
      records.close();
    }
  }
}
