package redian.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import redian.spark.step.InputFile;
import redian.spark.table.Columns;
import redian.spark.table.IngestedFilesTable;

/**
 * Which files of the input a run has to read: those that its crawl has not, and those whose length
 * or modification time is another than when they were read.
 *
 * @param added files that the crawl does not have yet
 * @param changed files that it has in another state
 * @param unchangedCount files that are as they were
 */
record FileChanges(
    String crawlId, List<InputFile> added, List<InputFile> changed, int unchangedCount) {

  private static final StructType FILES =
      new StructType()
          .add(Columns.FILE_ID, DataTypes.StringType)
          .add(Columns.CRAWL_ID, DataTypes.StringType)
          .add(IngestedFilesTable.PATH, DataTypes.StringType)
          .add(IngestedFilesTable.LOCATION, DataTypes.StringType)
          .add(IngestedFilesTable.LENGTH, DataTypes.LongType)
          .add(IngestedFilesTable.MODIFIED_AT, DataTypes.TimestampType);

  /** Compares the input with the rows of {@link IngestedFilesTable}. */
  static FileChanges find(RunConfig config, Dataset<Row> ingestedFiles) {
    Map<String, Long> knownLength = new HashMap<>();
    Map<String, Timestamp> knownTime = new HashMap<>();
    Iterator<Row> known =
        ingestedFiles
            .where(col(Columns.CRAWL_ID).equalTo(lit(config.crawlId())))
            .select(Columns.FILE_ID, IngestedFilesTable.LENGTH, IngestedFilesTable.MODIFIED_AT)
            .toLocalIterator();
    while (known.hasNext()) {
      Row row = known.next();
      knownLength.put(row.getString(0), row.getLong(1));
      knownTime.put(row.getString(0), row.getTimestamp(2));
    }
    List<InputFile> added = new ArrayList<>();
    List<InputFile> changed = new ArrayList<>();
    int unchanged = 0;
    for (InputFile file : config.input().files()) {
      String fileId = file.fileId(config.crawlId());
      if (!knownLength.containsKey(fileId)) {
        added.add(file);
      } else if (config.reparse() == RunConfig.Reparse.ALL
          || knownLength.get(fileId) != file.length()
          || !knownTime.get(fileId).toInstant().equals(file.modifiedAt())) {
        changed.add(file);
      } else {
        unchanged++;
      }
    }
    return new FileChanges(config.crawlId(), added, changed, unchanged);
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
