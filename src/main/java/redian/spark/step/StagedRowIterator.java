package redian.spark.step;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.TaskCompletionListener;
import redian.core.capture.Capture;
import redian.core.capture.FileSummary;
import redian.core.capture.Framed;
import redian.core.capture.ReadSettings;
import redian.core.capture.Reject;
import redian.core.key.ForgottenKeys;
import redian.core.page.GuardedParser;
import redian.core.page.ParseResult;
import redian.core.page.ParserSettings;
import redian.core.url.Urls;
import redian.spark.table.PageRows;
import redian.spark.table.StagedRecords;

/** The staged rows of a task's files, one record at a time. */
final class StagedRowIterator implements Iterator<Row>, Closeable {

  private final Iterator<List<FilePart>> packs;
  private final String crawlId;
  private final Configuration hadoop;
  private final ReadSettings readSettings;
  private final GuardedParser parser;
  private final ForgottenKeys forgotten;
  private final boolean isLastAttempt;

  private Iterator<FilePart> parts = List.<FilePart>of().iterator();
  private InputFile file;
  private String fileId;
  private CrawlRecords records;
  private long forgottenCount;
  private Row next;

  /**
   * Rows of a task.
   *
   * @param pageNanos what the CPU time of the pages is added to when the task ends
   * @param maxAttempts how often Spark tries a task before the job fails
   */
  StagedRowIterator(
      Iterator<List<FilePart>> packs,
      String crawlId,
      Configuration hadoop,
      ReadSettings readSettings,
      ParserSettings parserSettings,
      ForgottenKeys forgotten,
      LongAccumulator pageNanos,
      int maxAttempts) {
    this.packs = packs;
    this.crawlId = crawlId;
    this.hadoop = hadoop;
    this.readSettings = readSettings;
    this.forgotten = forgotten;
    this.parser = new GuardedParser(parserSettings);
    TaskContext task = TaskContext.get();
    this.isLastAttempt = task == null || task.attemptNumber() + 1 >= maxAttempts;
    if (task != null) {
      task.addTaskCompletionListener(
          (TaskCompletionListener)
              context -> {
                pageNanos.add(parser.cpuNanos());
                parser.close();
                close();
              });
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && advance()) {
      // skipped records give no row
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    return row;
  }

  /** Goes on by one record, file or pack; false at the end of all. */
  private boolean advance() {
    if (records != null) {
      next = records.hasNext() ? row(records.next()) : endOfFile();
      return true;
    }
    if (parts.hasNext()) {
      open(parts.next());
      return true;
    }
    if (packs.hasNext()) {
      parts = packs.next().iterator();
      return true;
    }
    return false;
  }

  private void open(FilePart part) {
    file = part.file();
    fileId = file.fileId(crawlId);
    forgottenCount = 0;
    records = GuardedRecords.open(part, hadoop, readSettings, isLastAttempt);
  }

  private Row endOfFile() {
    FileSummary summary = records.summary();
    close();
    return StagedRecords.file(fileId, summary, forgottenCount);
  }

  private Row row(Framed framed) {
    if (framed instanceof Framed.Captured captured) {
      return parsed(captured.capture());
    }
    if (framed instanceof Framed.Unreadable unreadable) {
      return rejected(unreadable.reject());
    }
    return null;
  }

  private Row parsed(Capture capture) {
    ParseResult result;
    try {
      result = parser.parse(capture);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "the parser failed on the record at offset %d of %s",
              capture.recordOffset(),
              file.location()),
          e);
    }
    if (result instanceof ParseResult.Parsed parsed) {
      PageRows rows = new PageRows(crawlId, fileId, file.path(), capture, parsed, forgotten);
      return rows.isForgotten() ? forgotten() : rows.staged();
    }
    return rejected(((ParseResult.Rejected) result).reject());
  }

  private Row rejected(Reject reject) {
    return forgotten.holdUrl(Urls.urlKey(reject.url()))
        ? forgotten()
        : StagedRecords.reject(crawlId, fileId, reject);
  }

  /** A record that gives no row, and is counted. */
  private Row forgotten() {
    forgottenCount++;
    return null;
  }

  @Override
  public void close() {
    if (records == null) {
      return;
    }
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + file.location(), e);
    } finally {
      records = null;
    }
  }
}
