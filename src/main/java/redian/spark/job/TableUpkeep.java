package redian.spark.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.ManifestContent;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.RewriteManifests;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.actions.RewriteDataFiles;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.SparkSession;
import redian.spark.table.NewsTable;

/** Keeps the files of one table few, and those of its past away. Only for the lease's holder. */
final class TableUpkeep {

  private final SparkSession spark;
  private final Table table;

  TableUpkeep(Warehouse warehouse, NewsTable table) {
    this.spark = warehouse.spark();
    this.table = warehouse.load(table);
  }

  /**
   * Joins small files; no row changes, and steps see no change.
   *
   * @param minFiles so many small files of a partition are worth the work
   * @return how many files were joined
   */
  int compact(int minFiles) {
    Snapshot current = table.currentSnapshot();
    if (current == null || fileCount(current) < minFiles) {
      return 0;
    }
    RewriteDataFiles rewrite =
        SparkActions.get(spark)
            .rewriteDataFiles(table)
            .binPack()
            .option("min-input-files", Integer.toString(minFiles));
    Workspace.sameRowsAs(current).forEach(rewrite::snapshotProperty);
    return rewrite.execute().rewrittenDataFilesCount();
  }

  /** An unknown number counts as many. */
  private static long fileCount(Snapshot snapshot) {
    String count = snapshot.summary().get("total-data-files");
    return count == null ? Long.MAX_VALUE : Long.parseLong(count);
  }

  /**
   * Writes the list of files anew: what it says of files that were removed, with bounds of their
   * values, is gone.
   */
  void rewriteManifests() {
    Snapshot current = table.currentSnapshot();
    if (current == null || current.allManifests(table.io()).isEmpty()) {
      return;
    }
    RewriteManifests rewrite = table.rewriteManifests().clusterBy(file -> "all");
    Workspace.sameRowsAs(current).forEach(rewrite::set);
    rewrite.commit();
  }

  /**
   * Gives up states of the table from before an instant, and removes the files that only they have.
   *
   * @return files removed
   */
  long expire(Instant olderThan) {
    table.refresh();
    AtomicLong removed = new AtomicLong();
    ExpireSnapshots expire =
        table
            .expireSnapshots()
            .expireOlderThan(olderThan.toEpochMilli())
            .retainLast(1)
            .cleanExpiredMetadata(true)
            .deleteWith(
                file -> {
                  removed.incrementAndGet();
                  table.io().deleteFile(file);
                });
    expire.commit();
    return removed.get();
  }

  /**
   * Removes files in the table's folder that no state of it refers to: what runs left that were
   * killed or discarded. The driver holds the names of the table's files meanwhile.
   *
   * @return files removed
   */
  long removeOrphans(Instant olderThan) {
    table.refresh();
    Path folder = new Path(table.location());
    try {
      FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
      Set<String> known = knownPaths();
      long removed = 0;
      RemoteIterator<LocatedFileStatus> found = files.listFiles(folder, true);
      while (found.hasNext()) {
        LocatedFileStatus file = found.next();
        if (file.getModificationTime() < olderThan.toEpochMilli()
            && !known.contains(path(file.getPath().toString()))) {
          files.delete(file.getPath(), false);
          removed++;
        }
      }
      return removed;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look through " + folder, e);
    }
  }

  /** Paths of all files of all states. */
  private Set<String> knownPaths() throws IOException {
    Set<String> known = new HashSet<>();
    ReachableFileUtil.metadataFileLocations(table, false).forEach(file -> known.add(path(file)));
    ReachableFileUtil.manifestListLocations(table).forEach(file -> known.add(path(file)));
    ReachableFileUtil.statisticsFilesLocations(table).forEach(file -> known.add(path(file)));
    known.add(path(ReachableFileUtil.versionHintLocation(table)));
    for (Snapshot snapshot : table.snapshots()) {
      for (ManifestFile manifest : snapshot.allManifests(table.io())) {
        if (known.add(path(manifest.path()))) {
          addContent(manifest, known);
        }
      }
    }
    return known;
  }

  private void addContent(ManifestFile manifest, Set<String> known) throws IOException {
    if (manifest.content() == ManifestContent.DELETES) {
      throw new IllegalStateException(
          "no run writes delete files, and there is " + manifest.path());
    }
    try (CloseableIterable<DataFile> files =
        ManifestFiles.read(manifest, table.io(), table.specs())) {
      files.forEach(file -> known.add(path(file.location())));
    }
  }

  /** A file's name without scheme and host: the same file may be named by s3 and by s3a. */
  private static String path(String location) {
    return new Path(location).toUri().getPath();
  }
}
