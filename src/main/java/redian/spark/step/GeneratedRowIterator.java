package redian.spark.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import redian.core.generate.Broken;
import redian.core.generate.FileRow;
import redian.core.generate.GeneratorSettings;
import redian.core.generate.PageRow;
import redian.core.generate.SyntheticCrawl;
import redian.core.generate.TruthSink;
import redian.core.generate.UnfinishedFile;
import redian.spark.table.TruthPagesTable;

/** Writes a task's files of a synthetic crawl, a page for every row that is taken. */
final class GeneratedRowIterator implements Iterator<Row>, TruthSink {

  private final Iterator<Long> files;
  private final SyntheticCrawl crawl;
  private final Path folder;
  private final Configuration hadoop;

  private AtomicFile output;
  private UnfinishedFile file;
  private String name;
  private long recordOffset;
  private Broken broken;
  private PageRow page;
  private FileRow account;

  GeneratedRowIterator(
      Iterator<Long> files, GeneratorSettings settings, String folder, Configuration hadoop) {
    this.files = files;
    this.crawl = new SyntheticCrawl(settings);
    this.folder = new Path(folder);
    this.hadoop = hadoop;
    TaskContext task = TaskContext.get();
    if (task != null) {
      task.addTaskCompletionListener((TaskCompletionListener) context -> discard());
    }
  }

  @Override
  public boolean hasNext() {
    return file != null || files.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    account = null;
    try {
      if (file == null) {
        open(files.next());
      }
      if (!file.writePage()) {
        file = null;
        output.commit();
        output = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a file to " + folder, e);
    }
    return TruthPagesTable.toRow(name, recordOffset, broken, page, account);
  }

  private void open(long number) throws IOException {
    long attempt = TaskContext.get() == null ? 0 : TaskContext.get().taskAttemptId();
    output = AtomicFile.create(new Path(folder, crawl.fileName(number)), attempt, hadoop);
    file = crawl.begin(number, output.stream(), this);
  }

  @Override
  public void page(String fileName, long offset, Broken how, PageRow truth) {
    name = fileName;
    recordOffset = offset;
    broken = how;
    page = truth;
  }

  @Override
  public void file(FileRow whole) {
    account = whole;
  }

  /** Removes a file that the task did not finish. */
  private void discard() {
    if (output != null) {
      output.discard();
      output = null;
    }
  }
}
