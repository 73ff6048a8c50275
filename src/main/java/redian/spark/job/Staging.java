package redian.spark.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Scratch files of a run, read several times and then removed. */
final class Staging {

  private static final String FOLDER = "_staging";

  private Staging() {}

  /** Folder for the scratch files of a run. */
  static String folder(String warehouse, String runId) {
    return warehouse + "/" + FOLDER + "/" + runId;
  }

  /** Folder for one kind of scratch rows of a run. */
  static String folder(String warehouse, String runId, String name) {
    return folder(warehouse, runId) + "-" + name;
  }

  /**
   * Writes rows once and gives them back as files, so that what follows does not make them anew.
   */
  static Dataset<Row> write(Dataset<Row> rows, String folder) {
    // not lz4_raw: pages that Parquet wrote with it could not be read back
    rows.write().mode(SaveMode.Overwrite).option("compression", "snappy").parquet(folder);
    return rows.sparkSession().read().schema(rows.schema()).parquet(folder);
  }

  /** Removes the scratch files of all runs; only for the holder of the lease. */
  static void clear(SparkSession spark, String warehouse) {
    Path folder = new Path(warehouse, FOLDER);
    try {
      FileSystem fileSystem = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
      fileSystem.delete(folder, true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }
}
