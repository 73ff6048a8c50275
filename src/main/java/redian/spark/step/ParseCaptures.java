package redian.spark.step;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import redian.core.capture.ReadSettings;
import redian.core.page.ParserSettings;
import redian.spark.table.StagedRecords;

/**
 * Reads crawl files and parses every page in them, in one pass and in constant memory per task.
 *
 * <p>Rows out: {@link StagedRecords}: one per page, one per reject, one per file. Nothing is
 * shuffled; a file is read by one task.
 */
public final class ParseCaptures {

  private ParseCaptures() {}

  /** The staged records of the given files. */
  public static Dataset<Row> parse(
      SparkSession spark,
      List<InputFile> files,
      String crawlId,
      ReadSettings readSettings,
      ParserSettings parserSettings) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Configuration hadoop = spark.sessionState().newHadoopConf();
    SerializableConfiguration configuration = new SerializableConfiguration(hadoop);
    List<ArrayList<InputFile>> packs =
        FilePacking.pack(files, context.defaultParallelism()).stream().map(ArrayList::new).toList();
    return spark.createDataFrame(
        context
            .parallelize(packs, packs.size())
            .mapPartitions(
                pack ->
                    new StagedRowIterator(
                        pack, crawlId, configuration.value(), readSettings, parserSettings)),
        StagedRecords.SCHEMA);
  }
}
