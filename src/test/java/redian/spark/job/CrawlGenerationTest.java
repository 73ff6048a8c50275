package redian.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redian.core.generate.Broken;
import redian.core.generate.FileRow;
import redian.core.generate.GeneratedFormat;
import redian.core.generate.GeneratorSettings;
import redian.core.generate.PageRow;
import redian.core.generate.SyntheticCrawl;
import redian.core.generate.TruthSink;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.table.IngestedFilesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.TruthFilesTable;
import redian.spark.table.TruthPagesTable;
import redian.spark.table.TruthTables;

/** Synthetic crawls made in parallel, and what a run then makes of them. */
@Tag("long")
@ExtendWith(SparkExtension.class)
class CrawlGenerationTest {

  private static final int PAGES = 30;

  private static final String[] ACCOUNT = {
    IngestedFilesTable.PATH,
    IngestedFilesTable.RECORD_COUNT,
    IngestedFilesTable.PAGE_COUNT,
    IngestedFilesTable.SKIPPED_COUNT,
    IngestedFilesTable.REJECT_COUNT
  };

  @TempDir private static Path runFolder;

  @TempDir private Path folder;

  /** All crawls that are read lie in one warehouse. */
  private static TestRun runs;

  @BeforeAll
  static void open(SparkSession spark) {
    assertThat(spark.version()).isNotEmpty();
    runs = new TestRun(runFolder).only(Step.PARSE);
  }

  private static GeneratorSettings settings(GeneratedFormat format) {
    GeneratorSettings settings = GeneratorSettings.of(PAGES, format).withBrokenShare(0.1);
    return format.isFilePerPage() ? settings : settings.withPagesPerFile(12);
  }

  private Path generate(SparkSession spark, GeneratorSettings settings) {
    Path output = folder.resolve("crawl");
    CrawlGeneration.into(output.toString(), settings, new Configuration()).run(spark);
    return output;
  }

  private static Dataset<Row> truth(SparkSession spark, Path crawl, NewsTable table) {
    return spark.read().parquet(crawl.resolve("_truth").resolve(table.name()).toString());
  }

  private static List<String> accounts(Dataset<Row> files) {
    return files.selectExpr(ACCOUNT).toJSON().collectAsList().stream().sorted().toList();
  }

  /** What the plain Java class writes and tells. */
  private static final class Told implements TruthSink {
    private final List<Long> offsets = new ArrayList<>();
    private final List<Long> cards = new ArrayList<>();

    @Override
    public void page(String file, long recordOffset, Broken broken, PageRow page) {
      offsets.add(recordOffset);
    }

    @Override
    public void file(FileRow file) {
      cards.add(file.cardCount());
    }
  }

  @ParameterizedTest
  @EnumSource
  void filesAndTruthAreThoseOfTheCoreAndARunAccountsForThem(
      GeneratedFormat format, SparkSession spark) throws IOException {
    GeneratorSettings settings = settings(format);

    Path output = generate(spark, settings);

    SyntheticCrawl crawl = new SyntheticCrawl(settings);
    Told told = new Told();
    for (long file = 0; file < crawl.fileCount(); file++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      crawl.writeFile(file, bytes, told);
      assertThat(output.resolve(crawl.fileName(file))).hasBinaryContent(bytes.toByteArray());
    }
    try (Stream<Path> files = Files.list(output)) {
      assertThat(files).hasSize((int) crawl.fileCount() + 1);
    }
    Dataset<Row> pages = truth(spark, output, TruthPagesTable.TABLE);
    assertThat(pages.orderBy("page_number").select("record_offset").collectAsList())
        .extracting(row -> row.getLong(0))
        .isEqualTo(told.offsets);
    assertThat(pages.select("page_number").distinct().count()).isEqualTo(PAGES);
    assertThat(
            truth(spark, output, TruthFilesTable.TABLE)
                .orderBy("path")
                .select("card_count")
                .collectAsList())
        .extracting(row -> row.getLong(0))
        .isEqualTo(told.cards);

    runs.crawl(format.name()).run(output);

    assertThat(
            accounts(
                runs.table(IngestedFilesTable.TABLE).where("crawl_id = '" + format.name() + "'")))
        .isEqualTo(accounts(truth(runs.spark(), output, TruthFilesTable.TABLE)));
  }

  @Test
  void otherTablesHoldARowForEachHeadlineOutletAndSite(SparkSession spark) {
    GeneratorSettings settings = settings(GeneratedFormat.WARC);

    Path output = generate(spark, settings);

    SyntheticCrawl crawl = new SyntheticCrawl(settings);
    assertThat(truth(spark, output, TruthTables.HEADLINES).count())
        .isEqualTo(crawl.headlineCount());
    assertThat(
            truth(spark, output, TruthTables.OUTLETS)
                .selectExpr("outlet", "round(aggregate(flows.share, 0D, (a, b) -> a + b), 6)")
                .collectAsList())
        .hasSize(settings.outletCount())
        .allSatisfy(row -> assertThat(row.getDouble(1)).isEqualTo(1.0));
    assertThat(truth(spark, output, TruthTables.SITES).select("site").collectAsList())
        .extracting(row -> row.getString(0))
        .isEqualTo(crawl.sites().stream().map(site -> site.domain()).toList());
  }

  @Test
  void aFolderThatHoldsAnythingIsRefused() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "江城晚报");
    GeneratorSettings settings = settings(GeneratedFormat.TEXT);

    assertThatThrownBy(() -> CrawlGeneration.into(folder.toString(), settings, new Configuration()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("exists already and is no empty folder; nothing is overwritten");
    assertThat(folder.resolve("mine.txt")).hasContent("江城晚报");
  }
}
