package redian.spark.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import redian.core.generate.GeneratorSettings;
import redian.spark.step.GenerateCrawl;
import redian.spark.table.IngestedFilesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.TruthFilesTable;
import redian.spark.table.TruthPagesTable;
import redian.spark.table.TruthTables;

/**
 * Makes a synthetic crawl in a folder: its files, and in {@code _truth} a Parquet folder per table
 * of what is true of it. The underscore hides the truth from {@code --input}.
 */
public final class CrawlGeneration {

  private static final String TRUTH = "_truth";

  private final GeneratorSettings settings;
  private final Path folder;

  private CrawlGeneration(GeneratorSettings settings, Path folder) {
    this.settings = settings;
    this.folder = folder;
  }

  /**
   * A crawl to be made.
   *
   * @throws UsageException if the folder holds anything already, or cannot be made
   */
  public static CrawlGeneration into(
      String output, GeneratorSettings settings, Configuration hadoop) {
    try {
      Path path = new Path(output);
      FileSystem fileSystem = path.getFileSystem(hadoop);
      Path folder = fileSystem.makeQualified(path);
      if (fileSystem.exists(folder)
          && (!fileSystem.getFileStatus(folder).isDirectory()
              || fileSystem.listStatusIterator(folder).hasNext())) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "--output %s exists already and is no empty folder; nothing is overwritten.",
                output));
      }
      if (!fileSystem.mkdirs(folder)) {
        throw new IOException("no folder can be made there");
      }
      return new CrawlGeneration(settings, folder);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          String.format(
              Locale.ROOT, "--output %s cannot be written to: %s.", output, e.getMessage()),
          e);
    }
  }

  /**
   * Makes the files and the truth, and the mark {@code _truth/_SUCCESS} at the end. The counts are
   * those of the truth as it was written.
   */
  public StepReport.Counts run(SparkSession spark) {
    write(GenerateCrawl.files(spark, settings, folder.toString()), TruthPagesTable.TABLE);
    write(GenerateCrawl.accounts(read(spark, TruthPagesTable.TABLE)), TruthFilesTable.TABLE);
    write(GenerateCrawl.headlines(spark, settings), TruthTables.HEADLINES);
    write(GenerateCrawl.outlets(spark, settings), TruthTables.OUTLETS);
    write(GenerateCrawl.sites(spark, settings), TruthTables.SITES);
    Row total =
        read(spark, TruthFilesTable.TABLE)
            .selectExpr(
                "count(*)",
                "sum(" + IngestedFilesTable.PAGE_COUNT + ")",
                "sum(" + IngestedFilesTable.REJECT_COUNT + ")")
            .first();
    mark(spark);
    long whole = total.getLong(1);
    long broken = total.getLong(2);
    return new StepReport.Counts(
        0,
        whole + broken,
        String.format(
            Locale.ROOT,
            "%s and %,d broken, in %s",
            Words.count(whole, "whole page"),
            broken,
            Words.count(total.getLong(0), "file")));
  }

  private void mark(SparkSession spark) {
    try {
      FileSystem fileSystem = folder.getFileSystem(spark.sessionState().newHadoopConf());
      fileSystem.create(new Path(truth(), "_SUCCESS")).close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + truth(), e);
    }
  }

  /** Where the truth is. */
  public Path truth() {
    return new Path(folder, TRUTH);
  }

  /** Names of the truth tables, each a folder in {@link #truth}. */
  public static List<String> tableNames() {
    return TruthTables.ALL.stream().map(NewsTable::name).toList();
  }

  private void write(Dataset<Row> rows, NewsTable table) {
    table.conform(rows).write().parquet(new Path(truth(), table.name()).toString());
  }

  private Dataset<Row> read(SparkSession spark, NewsTable table) {
    return spark.read().schema(table.schema()).parquet(new Path(truth(), table.name()).toString());
  }
}
