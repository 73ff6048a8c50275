package redian.spark.step;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is seen when it is whole: it is written under a hidden name and then renamed. */
final class AtomicFile {

  private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);
  private static final int BUFFER_BYTES = 1 << 16;

  private final FileSystem fileSystem;
  private final Path target;
  private final Path hidden;
  private final OutputStream stream;

  private AtomicFile(FileSystem fileSystem, Path target, Path hidden) throws IOException {
    this.fileSystem = fileSystem;
    this.target = target;
    this.hidden = hidden;
    this.stream = new BufferedOutputStream(fileSystem.create(hidden, true), BUFFER_BYTES);
  }

  /**
   * Begins a file.
   *
   * @param attempt keeps two attempts at one file apart
   */
  static AtomicFile create(Path target, long attempt, Configuration hadoop) throws IOException {
    FileSystem fileSystem = target.getFileSystem(hadoop);
    if (fileSystem instanceof ChecksumFileSystem local) {
      // a crawl's folder holds crawl files, and not a hidden checksum beside each
      fileSystem = local.getRawFileSystem();
    }
    String hidden = String.format(Locale.ROOT, ".%s.%d", target.getName(), attempt);
    return new AtomicFile(fileSystem, target, new Path(target.getParent(), hidden));
  }

  OutputStream stream() {
    return stream;
  }

  /** Ends the file and shows it; where another attempt was first, its file stays. */
  void commit() throws IOException {
    stream.close();
    if (!fileSystem.exists(target) && fileSystem.rename(hidden, target)) {
      return;
    }
    if (!fileSystem.exists(target)) {
      throw new IOException("cannot rename " + hidden + " to " + target);
    }
    fileSystem.delete(hidden, false);
  }

  /** Removes what was written; never throws, as it is called when something else has failed. */
  void discard() {
    try {
      stream.close();
    } catch (IOException e) {
      LOG.debug("{} could not be closed", hidden, e);
    }
    try {
      fileSystem.delete(hidden, false);
    } catch (IOException e) {
      LOG.warn("{} could not be removed", hidden, e);
    }
  }
}
