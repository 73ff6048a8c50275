package redian.spark.step;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import redian.core.capture.Compression;
import redian.core.capture.CrawlFormat;
import redian.core.capture.FileSummary;
import redian.core.capture.Framed;
import redian.core.capture.ReadSettings;
import redian.core.capture.Reject;
import redian.core.capture.RejectReason;
import redian.core.capture.RejectStage;
import redian.core.capture.SkipReason;

/**
 * The pages in the rows of a Parquet file, or of those of its row groups whose middle lies in a
 * part of it. A record's offset is the number of its row in the file. After damage the next row
 * group is read. In memory are the columns of one row group, still compressed, and one row.
 */
final class ParquetRows implements CrawlRecords {

  private final ParquetFileReader reader;
  private final ParquetColumns columns;
  private final MessageColumnIO assembly;
  private final Deque<Integer> groups;
  private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
  private Framed next;
  private RecordReader<Group> rows;
  private long rowNumber;
  private long rowsLeft;
  private long capturedCount;
  private long unreadableCount;
  private String damage;

  private ParquetRows(
      ParquetFileReader reader,
      ParquetColumns columns,
      MessageColumnIO assembly,
      Deque<Integer> groups) {
    this.reader = reader;
    this.columns = columns;
    this.assembly = assembly;
    this.groups = groups;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if the file system fails
   */
  static ParquetRows open(FilePart part, Configuration hadoop, ReadSettings settings)
      throws IOException {
    ParquetFileReader reader;
    try {
      Path path = new Path(URI.create(part.file().location()));
      reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop));
    } catch (FileNotFoundException e) {
      throw e;
    } catch (RuntimeException e) {
      return unreadable(part, "the footer cannot be read: " + e.getMessage());
    }
    ParquetColumns columns = new ParquetColumns(reader.getFileMetaData().getSchema(), settings);
    if (!columns.hasContent()) {
      reader.close();
      return unreadable(
          part,
          String.format(
              Locale.ROOT,
              "neither a column %s nor a column %s",
              settings.jsonFields().html(),
              settings.jsonFields().text()));
    }
    reader.setRequestedSchema(columns.schema());
    MessageColumnIO assembly =
        new ColumnIOFactory(reader.getFileMetaData().getCreatedBy())
            .getColumnIO(columns.schema(), reader.getFileMetaData().getSchema());
    return new ParquetRows(reader, columns, assembly, groupsOf(reader, part));
  }

  /** A file that is no crawl: one reject, told by the file's first part. */
  private static ParquetRows unreadable(FilePart part, String detail) {
    ParquetRows none = new ParquetRows(null, null, null, new ArrayDeque<>());
    none.damage = detail;
    if (part.start() == 0) {
      none.next = reject(0, detail);
      none.unreadableCount = 1;
    }
    return none;
  }

  private static Deque<Integer> groupsOf(ParquetFileReader reader, FilePart part) {
    Deque<Integer> groups = new ArrayDeque<>();
    for (int index = 0; index < reader.getRowGroups().size(); index++) {
      BlockMetaData group = reader.getRowGroups().get(index);
      long middle = group.getStartingPos() + group.getCompressedSize() / 2;
      if (part.cut() == FilePart.Cut.NOWHERE || (middle >= part.start() && middle < part.end())) {
        groups.add(index);
      }
    }
    return groups;
  }

  private static Framed reject(long rowNumber, String detail) {
    return new Framed.Unreadable(
        new Reject(
            rowNumber,
            null,
            RejectStage.READ,
            RejectReason.MALFORMED_RECORD,
            "Parquet: " + detail));
  }

  @Override
  public boolean hasNext() {
    while (next == null && (rowsLeft > 0 || !groups.isEmpty())) {
      if (rowsLeft > 0) {
        readRow();
      } else {
        openGroup(groups.remove());
      }
    }
    return next != null;
  }

  private void readRow() {
    Group row;
    try {
      row = rows.read();
    } catch (RuntimeException e) {
      // what the library throws on bytes that are not as its format says; no code of ours runs here
      damaged(e);
      return;
    }
    next = count(columns.framed(row, rowNumber));
    rowNumber++;
    rowsLeft--;
  }

  private Framed count(Framed framed) {
    if (framed instanceof Framed.Skipped skip) {
      skipped.merge(skip.reason(), 1L, Long::sum);
    } else if (framed instanceof Framed.Captured) {
      capturedCount++;
    } else {
      unreadableCount++;
    }
    return framed;
  }

  private void openGroup(int index) {
    rowNumber = 0;
    for (BlockMetaData before : reader.getRowGroups().subList(0, index)) {
      rowNumber += before.getRowCount();
    }
    rowsLeft = reader.getRowGroups().get(index).getRowCount();
    try {
      PageReadStore pages = reader.readRowGroup(index);
      rows = assembly.getRecordReader(pages, new GroupRecordConverter(columns.schema()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      damaged(e);
    }
  }

  private void damaged(RuntimeException e) {
    damage =
        String.format(
            Locale.ROOT,
            "%d rows from row %d cannot be decoded: %s",
            rowsLeft,
            rowNumber,
            e.getMessage());
    next = count(reject(rowNumber, damage));
    rowsLeft = 0;
  }

  @Override
  public Framed next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Framed framed = next;
    next = null;
    return framed;
  }

  @Override
  public FileSummary summary() {
    long skippedCount = skipped.values().stream().mapToLong(Long::longValue).sum();
    return new FileSummary(
        CrawlFormat.PARQUET,
        Compression.NONE,
        capturedCount + skippedCount + unreadableCount,
        capturedCount,
        new EnumMap<>(skipped),
        unreadableCount,
        damage == null,
        damage);
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }
}
