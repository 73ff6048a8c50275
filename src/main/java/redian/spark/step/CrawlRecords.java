package redian.spark.step;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import redian.core.capture.CrawlFileReader;
import redian.core.capture.FileSummary;
import redian.core.capture.Framed;
import redian.core.capture.ReadSettings;
import redian.spark.step.FilePart.Cut;

/** The records of a file, or of a part of it, in their order. */
interface CrawlRecords extends Iterator<Framed>, Closeable {

  /** After the last record: what the file, or the part, came to. */
  FileSummary summary();

  /**
   * Opens a file or a part of it. Its format is told by content.
   *
   * @throws IOException if the file system fails
   */
  static CrawlRecords open(FilePart part, Configuration hadoop, ReadSettings settings)
      throws IOException {
    FSDataInputStream in = stream(part.file(), hadoop);
    try {
      if (part.cut() == Cut.ROW_GROUPS || (part.cut() == Cut.NOWHERE && isParquet(in))) {
        in.close();
        return ParquetRows.open(part, hadoop, settings);
      }
      in.seek(part.start());
      return of(
          part.cut() == Cut.LINES
              ? CrawlFileReader.openSplit(in, part.start(), part.end(), settings)
              : CrawlFileReader.open(in, settings));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  static FSDataInputStream stream(InputFile file, Configuration hadoop) throws IOException {
    Path path = new Path(URI.create(file.location()));
    return path.getFileSystem(hadoop).open(path);
  }

  /** Whether a file begins as Parquet does; leaves the stream at the file's first byte. */
  static boolean isParquet(FSDataInputStream in) throws IOException {
    byte[] magic = in.readNBytes(4);
    in.seek(0);
    return magic.length == 4
        && magic[0] == 'P'
        && magic[1] == 'A'
        && magic[2] == 'R'
        && magic[3] == '1';
  }

  private static CrawlRecords of(CrawlFileReader reader) {
    return new CrawlRecords() {
      @Override
      public boolean hasNext() {
        return reader.hasNext();
      }

      @Override
      public Framed next() {
        return reader.next();
      }

      @Override
      public FileSummary summary() {
        return reader.summary();
      }

      @Override
      public void close() throws IOException {
        reader.close();
      }
    };
  }
}
