package redian.spark.step;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import redian.core.capture.Capture;
import redian.core.capture.CrawlFileReader;
import redian.core.capture.FileSummary;
import redian.core.capture.Framed;
import redian.core.capture.ReadSettings;
import redian.core.page.PageParser;
import redian.core.page.ParseResult;
import redian.core.page.ParserSettings;
import redian.spark.table.PageRows;
import redian.spark.table.StagedRecords;

/** The staged rows of a task's files, one record at a time. */
final class StagedRowIterator implements Iterator<Row>, Closeable {

  private final Iterator<List<InputFile>> packs;
  private final String crawlId;
  private final Configuration hadoop;
  private final ReadSettings readSettings;
  private final PageParser parser;

  private Iterator<InputFile> files = List.<InputFile>of().iterator();
  private InputFile file;
  private String fileId;
  private CrawlFileReader reader;
  private Row next;

  StagedRowIterator(
      Iterator<? extends List<InputFile>> packs,
      String crawlId,
      Configuration hadoop,
      ReadSettings readSettings,
      ParserSettings parserSettings) {
    this.packs = widen(packs);
    this.crawlId = crawlId;
    this.hadoop = hadoop;
    this.readSettings = readSettings;
    this.parser = new PageParser(parserSettings);
    TaskContext task = TaskContext.get();
    if (task != null) {
      task.addTaskCompletionListener((TaskCompletionListener) context -> close());
    }
  }

  private static Iterator<List<InputFile>> widen(Iterator<? extends List<InputFile>> packs) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return packs.hasNext();
      }

      @Override
      public List<InputFile> next() {
        return packs.next();
      }
    };
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
    if (reader != null) {
      next = reader.hasNext() ? row(reader.next()) : endOfFile();
      return true;
    }
    if (files.hasNext()) {
      open(files.next());
      return true;
    }
    if (packs.hasNext()) {
      files = packs.next().iterator();
      return true;
    }
    return false;
  }

  private void open(InputFile input) {
    file = input;
    fileId = input.fileId(crawlId);
    try {
      Path path = new Path(java.net.URI.create(input.location()));
      reader = CrawlFileReader.open(path.getFileSystem(hadoop).open(path), readSettings);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open " + input.location(), e);
    }
  }

  private Row endOfFile() {
    FileSummary summary = reader.summary();
    close();
    return StagedRecords.file(fileId, summary);
  }

  private Row row(Framed framed) {
    if (framed instanceof Framed.Captured captured) {
      return parsed(captured.capture());
    }
    if (framed instanceof Framed.Unreadable unreadable) {
      return StagedRecords.reject(crawlId, fileId, unreadable.reject());
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
      return new PageRows(crawlId, fileId, file.path(), capture, parsed.page()).staged();
    }
    return StagedRecords.reject(crawlId, fileId, ((ParseResult.Rejected) result).reject());
  }

  @Override
  public void close() {
    if (reader == null) {
      return;
    }
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + file.location(), e);
    } finally {
      reader = null;
    }
  }
}
