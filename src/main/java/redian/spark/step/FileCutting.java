package redian.spark.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import redian.core.capture.Compression;
import redian.core.capture.CrawlFileReader;
import redian.core.capture.CrawlFormat;
import redian.core.capture.ReadSettings;
import redian.spark.step.FilePart.Cut;

/**
 * Cuts large files that can be read in parts. Compressed files and WARC cannot: where a record
 * begins is known only to who has read all before it.
 */
final class FileCutting {

  /** Looking into a file is waiting for a file system, mostly. */
  private static final int THREADS = 16;

  private final Configuration hadoop;
  private final ReadSettings settings;
  private final long partBytes;

  FileCutting(Configuration hadoop, ReadSettings settings, long partBytes) {
    this.hadoop = hadoop;
    this.settings = settings;
    this.partBytes = partBytes;
  }

  /** The parts of all files, in the order of the files and of their bytes. */
  List<FilePart> cut(List<InputFile> files) {
    List<FilePart> parts = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Cut>> cuts = new ArrayList<>();
      for (InputFile file : files) {
        // files that are one part anyway, most of all crawls, are not even opened
        cuts.add(file.length() > partBytes ? threads.submit(() -> find(file)) : null);
      }
      for (int index = 0; index < files.size(); index++) {
        Future<Cut> cut = cuts.get(index);
        addParts(files.get(index), cut == null ? Cut.NOWHERE : cut.get(), parts);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
    return parts;
  }

  private void addParts(InputFile file, Cut cut, List<FilePart> parts) {
    if (cut == Cut.NOWHERE) {
      parts.add(FilePart.whole(file));
      return;
    }
    for (long start = 0; start < file.length(); start += partBytes) {
      parts.add(new FilePart(file, cut, start, Math.min(file.length(), start + partBytes)));
    }
  }

  /** Where the content, not the name, lets a file be cut. */
  private Cut find(InputFile file) {
    try (FSDataInputStream in = CrawlRecords.stream(file, hadoop)) {
      if (CrawlRecords.isParquet(in)) {
        return Cut.ROW_GROUPS;
      }
      CrawlFileReader reader = CrawlFileReader.open(in, settings);
      boolean isPlain = reader.summary().compression() == Compression.NONE;
      return isPlain && reader.format() == CrawlFormat.JSON_LINES ? Cut.LINES : Cut.NOWHERE;
    } catch (IOException | UncheckedIOException e) {
      // whoever reads it will meet the same, and tell
      return Cut.NOWHERE;
    }
  }
}
