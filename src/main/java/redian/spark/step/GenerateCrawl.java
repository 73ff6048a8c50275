package redian.spark.step;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import redian.core.generate.GeneratorSettings;
import redian.core.generate.SyntheticCrawl;
import redian.spark.table.TruthPagesTable;
import redian.spark.table.TruthTables;

/** Makes a synthetic crawl, every task some of its files, and its truth as datasets. */
public final class GenerateCrawl {

  /** Pages that one task makes, if they fit in a file: some seconds of work. */
  private static final long TASK_PAGES = 4_000;

  private GenerateCrawl() {}

  /**
   * The truth about the pages. Taking it once makes the files too, and taking it again would make
   * them again: equal ones, but for nothing.
   *
   * <p>Rows out: {@link TruthPagesTable}, one per page. Nothing is shuffled; a task holds one page.
   *
   * @param folder URI of the folder that gets the files, on a file system that all tasks reach
   */
  public static Dataset<Row> files(SparkSession spark, GeneratorSettings settings, String folder) {
    long fileCount = new SyntheticCrawl(settings).fileCount();
    long filesPerTask = Math.max(1, TASK_PAGES / settings.pagesPerFile());
    int taskCount = Math.toIntExact((fileCount + filesPerTask - 1) / filesPerTask);
    Configuration hadoop = spark.sessionState().newHadoopConf();
    SerializableConfiguration configuration = new SerializableConfiguration(hadoop);
    return spark
        .range(0, fileCount, 1, taskCount)
        .mapPartitions(
            (MapPartitionsFunction<Long, Row>)
                files -> new GeneratedRowIterator(files, settings, folder, configuration.value()),
            Encoders.row(TruthPagesTable.TABLE.schema()));
  }

  /**
   * The accounts of the files.
   *
   * @param pages rows of {@link TruthPagesTable}, as they were written
   */
  public static Dataset<Row> accounts(Dataset<Row> pages) {
    return pages
        .where(col(TruthPagesTable.FILE_ACCOUNT).isNotNull())
        .select(TruthPagesTable.FILE_ACCOUNT + ".*");
  }

  /** Rows of {@link TruthTables#HEADLINES}. */
  public static Dataset<Row> headlines(SparkSession spark, GeneratorSettings settings) {
    long count = new SyntheticCrawl(settings).headlineCount();
    return spark
        .range(count)
        .mapPartitions(
            (MapPartitionsFunction<Long, Row>)
                numbers -> {
                  SyntheticCrawl crawl = new SyntheticCrawl(settings);
                  return new MappedIterator<>(
                      numbers, number -> TruthTables.headline(crawl.headline(number)));
                },
            Encoders.row(TruthTables.HEADLINES.schema()));
  }

  /** Rows of {@link TruthTables#OUTLETS}: hundreds. */
  public static Dataset<Row> outlets(SparkSession spark, GeneratorSettings settings) {
    List<Row> rows =
        new SyntheticCrawl(settings).outlets().stream().map(TruthTables::outlet).toList();
    return spark.createDataset(rows, Encoders.row(TruthTables.OUTLETS.schema())).coalesce(1);
  }

  /** Rows of {@link TruthTables#SITES}: dozens. */
  public static Dataset<Row> sites(SparkSession spark, GeneratorSettings settings) {
    List<Row> rows = new SyntheticCrawl(settings).sites().stream().map(TruthTables::site).toList();
    return spark.createDataset(rows, Encoders.row(TruthTables.SITES.schema())).coalesce(1);
  }
}
