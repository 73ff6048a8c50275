package redian.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.lang.module.ModuleDescriptor.Version;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import redian.core.capture.ContentKind;
import redian.spark.step.FileAccounts;
import redian.spark.step.InputFile;
import redian.spark.table.Columns;
import redian.spark.table.FileIds;
import redian.spark.table.IngestedFilesTable;
import redian.spark.table.PagesTable;

/**
 * Which files of the input a run has to read: those that its crawl has not, those whose length or
 * modification time is another than when they were read, and those that depend on such files.
 *
 * @param added files that the crawl does not have yet
 * @param changed files that it has and that are to be read again
 * @param unchangedCount files that are as they were
 * @param gone files of the crawl that should be read again and are no longer in the input
 */
record FileChanges(
    String crawlId,
    List<InputFile> added,
    List<InputFile> changed,
    int unchangedCount,
    List<String> gone) {

  private static final StructType FILES =
      new StructType()
          .add(Columns.FILE_ID, DataTypes.StringType)
          .add(Columns.CRAWL_ID, DataTypes.StringType)
          .add(IngestedFilesTable.PATH, DataTypes.StringType)
          .add(IngestedFilesTable.LOCATION, DataTypes.StringType)
          .add(IngestedFilesTable.LENGTH, DataTypes.LongType)
          .add(IngestedFilesTable.MODIFIED_AT, DataTypes.TimestampType);

  /**
   * Compares the input with what the crawl has.
   *
   * <p>If a file has changed that gave HTML pages, files of which texts were left out as duplicates
   * are read again: the HTML of those texts may be gone.
   *
   * @param ingestedFiles rows of {@link IngestedFilesTable}
   * @param pages rows of {@link PagesTable}
   */
  static FileChanges find(RunConfig config, Dataset<Row> ingestedFiles, Dataset<Row> pages) {
    Set<String> outdated = outdated(config, pages);
    Map<String, Known> known = known(config.crawlId(), ingestedFiles);
    List<InputFile> added = new ArrayList<>();
    List<InputFile> changed = new ArrayList<>();
    List<InputFile> unchanged = new ArrayList<>();
    List<InputFile> withDuplicates = new ArrayList<>();
    for (InputFile file : config.input().files()) {
      Known before = known.get(file.fileId(config.crawlId()));
      if (before == null) {
        added.add(file);
      } else if (config.reparse().isOfAll()
          || outdated.remove(file.fileId(config.crawlId()))
          || !before.isOf(file)) {
        changed.add(file);
      } else {
        (before.hasDuplicates ? withDuplicates : unchanged).add(file);
      }
    }
    // what is left of them was in no input
    List<String> gone = outdated.stream().map(file -> known.get(file).path()).sorted().toList();
    FileChanges changes = new FileChanges(config.crawlId(), added, changed, unchanged.size(), gone);
    if (!withDuplicates.isEmpty() && !changed.isEmpty() && changes.concernHtml(pages)) {
      changed.addAll(withDuplicates);
      return changes;
    }
    return new FileChanges(
        config.crawlId(), added, changed, unchanged.size() + withDuplicates.size(), gone);
  }

  /** A file as the crawl has it. */
  private record Known(String path, long length, Instant modifiedAt, boolean hasDuplicates) {

    boolean isOf(InputFile file) {
      return length == file.length() && modifiedAt.equals(file.modifiedAt());
    }
  }

  private static Map<String, Known> known(String crawlId, Dataset<Row> ingestedFiles) {
    Map<String, Known> known = new HashMap<>();
    Iterator<Row> rows =
        ingestedFiles
            .where(col(Columns.CRAWL_ID).equalTo(lit(crawlId)))
            .select(
                col(Columns.FILE_ID),
                col(IngestedFilesTable.PATH),
                col(IngestedFilesTable.LENGTH),
                col(IngestedFilesTable.MODIFIED_AT),
                FileAccounts.duplicateCount().gt(lit(0L)))
            .toLocalIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      known.put(
          row.getString(0),
          new Known(
              row.getString(1),
              row.getLong(2),
              row.getTimestamp(3).toInstant(),
              row.getBoolean(4)));
    }
    return known;
  }

  private boolean concernHtml(Dataset<Row> pages) {
    return !pages
        .where(col(Columns.CRAWL_ID).equalTo(lit(crawlId)))
        .where(PagesTable.isOf(ContentKind.HTML))
        .join(rows(pages.sparkSession(), changed), FileIds.USING, "left_semi")
        .isEmpty();
  }

  /** Files of the crawl with pages of an earlier parser than is wanted. */
  private static Set<String> outdated(RunConfig config, Dataset<Row> pages) {
    Set<String> files = new HashSet<>();
    if (config.reparse().olderThan() == null) {
      return files;
    }
    Dataset<Row> ofCrawl = pages.where(col(Columns.CRAWL_ID).equalTo(lit(config.crawlId())));
    Object[] versions =
        ofCrawl.select(PagesTable.PARSER_VERSION).distinct().collectAsList().stream()
            .map(row -> row.getString(0))
            .filter(version -> Version.parse(version).compareTo(config.reparse().olderThan()) < 0)
            .toArray();
    ofCrawl
        .where(col(PagesTable.PARSER_VERSION).isin(versions))
        .select(Columns.FILE_ID)
        .distinct()
        .toLocalIterator()
        .forEachRemaining(row -> files.add(row.getString(0)));
    return files;
  }

  /** Files to read. */
  List<InputFile> toRead() {
    List<InputFile> all = new ArrayList<>(added);
    all.addAll(changed);
    return all;
  }

  /** One row per file: file_id, crawl_id, path, location, length, modified_at. */
  Dataset<Row> rows(SparkSession spark, List<InputFile> files) {
    List<Row> rows =
        files.stream()
            .map(
                file ->
                    RowFactory.create(
                        file.fileId(crawlId),
                        crawlId,
                        file.path(),
                        file.location(),
                        file.length(),
                        Timestamp.from(file.modifiedAt())))
            .toList();
    return spark.createDataset(rows, Encoders.row(FILES));
  }
}
