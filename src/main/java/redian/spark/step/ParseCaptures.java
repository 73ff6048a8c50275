package redian.spark.step;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import redian.core.capture.ReadSettings;
import redian.core.key.ForgottenKeys;
import redian.core.page.ParserSettings;
import redian.spark.table.StagedRecords;

/**
 * Reads crawl files and parses every page in them, in one pass and in constant memory per task.
 *
 * <p>Rows out: {@link StagedRecords}: one per page, one per reject, one per file or part of a file.
 * Nothing is shuffled; a file is read by one task, unless it can be cut.
 */
public final class ParseCaptures {

  private ParseCaptures() {}

  /**
   * The staged records of the given files.
   *
   * @param forgotten pages and cards that are left out: such a page is a skipped record
   */
  public static Dataset<Row> parse(
      SparkSession spark,
      List<InputFile> files,
      String crawlId,
      ReadSettings readSettings,
      ParserSettings parserSettings,
      ForgottenKeys forgotten) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Configuration hadoop = spark.sessionState().newHadoopConf();
    SerializableConfiguration configuration = new SerializableConfiguration(hadoop);
    int maxAttempts = maxAttempts(context);
    // Spark's own setting for its own sources: spark.sql.files.maxPartitionBytes
    long taskBytes = spark.sessionState().conf().filesMaxPartitionBytes();
    Broadcast<ForgottenKeys> forgottenKeys = context.broadcast(forgotten);
    LongAccumulator pageNanos = PageThreads.cpuNanos(spark.sparkContext());
    List<FilePart> parts = new FileCutting(hadoop, readSettings, taskBytes).cut(files);
    List<List<FilePart>> packs = new ArrayList<>();
    FilePacking.pack(parts, context.defaultParallelism(), taskBytes)
        .forEach(pack -> packs.add(new ArrayList<>(pack)));
    return spark.createDataFrame(
        context
            .parallelize(packs, packs.size())
            .mapPartitions(
                pack ->
                    new StagedRowIterator(
                        pack,
                        crawlId,
                        configuration.value(),
                        readSettings,
                        parserSettings,
                        forgottenKeys.value(),
                        pageNanos,
                        maxAttempts)),
        StagedRecords.SCHEMA);
  }

  /** In local mode Spark tries a task once, whatever the setting. */
  private static int maxAttempts(JavaSparkContext context) {
    String master = context.master();
    return master.equals("local") || master.startsWith("local[")
        ? 1
        : context.getConf().getInt("spark.task.maxFailures", 4);
  }
}
