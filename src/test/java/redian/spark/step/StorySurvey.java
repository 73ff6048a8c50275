package redian.spark.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import redian.core.entity.EntitySettings;
import redian.core.generate.GeneratedFormat;
import redian.core.generate.GeneratorSettings;
import redian.core.generate.PageRow;
import redian.core.generate.SyntheticCrawl;
import redian.core.key.Ids;

/**
 * Groups the articles of a synthetic crawl, one for each headline, and compares the stories with
 * the truth: pairs of articles of one text (copies), and of one event.
 *
 * <p>Arguments: pages, seed, folder for scratch, exact copies and near copies of one more text; and
 * {@code found} to group by the names that annotate finds, not by the true ones.
 */
public final class StorySurvey {

  private static final StructType TRUTH =
      StoryArticles.ARTICLE
          .add("event", DataTypes.LongType)
          .add("text", DataTypes.LongType)
          .add("kind", DataTypes.StringType)
          .add(
              "names",
              DataTypes.createArrayType(
                  new StructType()
                      .add("entity_id", DataTypes.StringType)
                      .add("salience", DataTypes.DoubleType)));

  private static final int BLOCK = 64;

  private StorySurvey() {}

  public static void main(String[] args) {
    long pages = Long.parseLong(args[0]);
    long seed = Long.parseLong(args[1]);
    Path folder = Path.of(args[2]);
    long exact = args.length > 3 ? Long.parseLong(args[3]) : 0;
    long near = args.length > 4 ? Long.parseLong(args[4]) : 0;
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.local.dir", folder.resolve("local").toString())
            .config("spark.sql.shuffle.partitions", Long.toString(Math.max(4, pages / 20_000)))
            .getOrCreate();
    Dataset<Row> truth = truth(spark, pages, seed, folder, exact, near);
    Dataset<Row> articles =
        truth.select("page_id", "article_id", "title", "body", "captured_at", "published_at");
    Dataset<Row> entities =
        args.length > 5 && args[5].equals("found")
            ? found(articles, folder)
            : truth.select(col("page_id"), expr("inline(names)"));
    System.out.printf(Locale.ROOT, "%,d articles%n", articles.count());
    truth.groupBy("kind").count().orderBy("kind").show();
    long[] last = {System.nanoTime()};
    long start = last[0];
    Scratch scratch =
        (name, rows) -> {
          String path = folder.resolve(name).toString();
          rows.write().mode("overwrite").parquet(path);
          Dataset<Row> kept = spark.read().schema(rows.schema()).parquet(path);
          System.out.printf(
              Locale.ROOT,
              "%-9s %,12d rows %6.1f s%n",
              name,
              kept.count(),
              (System.nanoTime() - last[0]) / 1e9);
          last[0] = System.nanoTime();
          return kept;
        };
    Dataset<Row> clusters =
        scratch.keep("clusters", GroupArticles.group(articles, entities, scratch));
    System.out.printf(Locale.ROOT, "grouped in %.1f s%n", (System.nanoTime() - start) / 1e9);
    Dataset<Row> found =
        truth
            .select("article_id", "event", "text", "kind")
            .join(clusters, "article_id", "left")
            .withColumn("story", expr("coalesce(string(cluster), article_id)"))
            .withColumn("copies", expr("coalesce(string(text_group), article_id)"));
    report("copies, of one text", found, "copies", "text");
    report("stories, of one event", found, "story", "event");
    report("reprints alone", found.where("kind <> 'RETOLD'"), "story", "event");
    clusters
        .groupBy("cluster")
        .agg(count(lit(1)).as("article_count"), countDistinct("text_group").as("text_count"))
        .orderBy(col("article_count").desc())
        .show(5);
    spark.stop();
  }

  /** The names that the model in the jar finds; takes by far the most time. */
  private static Dataset<Row> found(Dataset<Row> articles, Path folder) {
    String path = folder.resolve("found").toString();
    AnnotateArticles.annotate(
            articles.withColumn("crawl_id", lit("")).withColumn("file_id", lit("")),
            EntitySettings.defaults())
        .select("page_id", "entity_id", "salience")
        .write()
        .mode("overwrite")
        .parquet(path);
    return articles.sparkSession().read().parquet(path);
  }

  private static void report(String name, Dataset<Row> rows, String found, String truth) {
    double right = pairs(rows, found, truth);
    System.out.printf(
        Locale.ROOT,
        "%-22s %,12.0f pairs found, precision %.4f, recall %.4f%n",
        name,
        pairs(rows, found),
        right / pairs(rows, found),
        right / pairs(rows, truth));
  }

  private static double pairs(Dataset<Row> rows, String... by) {
    List<String> columns = new ArrayList<>(List.of(by));
    Dataset<Row> counts =
        rows.groupBy(
                columns.stream().map(name -> col(name)).toArray(org.apache.spark.sql.Column[]::new))
            .agg(count(lit(1)).as("n"));
    return counts.selectExpr("double(sum(n * (n - 1) / 2))").first().getDouble(0);
  }

  private static Dataset<Row> truth(
      SparkSession spark, long pages, long seed, Path folder, long exact, long near) {
    String path =
        folder.resolve("truth-" + pages + "-" + seed + "-" + exact + "-" + near).toString();
    if (!Files.exists(Path.of(path, "_SUCCESS"))) {
      GeneratorSettings settings = GeneratorSettings.of(pages, GeneratedFormat.TEXT).withSeed(seed);
      spark
          .range(0, (pages + BLOCK - 1) / BLOCK, 1, (int) Math.max(2, pages / 50_000))
          .flatMap(
              (FlatMapFunction<Long, Row>) block -> rows(settings, block, pages).iterator(),
              Encoders.row(TRUTH))
          .dropDuplicates("article_id")
          .unionByName(copies(spark, exact, near))
          .write()
          .parquet(path);
    }
    return spark.read().schema(TRUTH).parquet(path);
  }

  private static List<Row> rows(GeneratorSettings settings, long block, long pages) {
    List<Row> rows = new ArrayList<>();
    Holder.crawl(settings)
        .forEachPage(
            block * BLOCK,
            Math.min(pages, (block + 1) * BLOCK),
            (page, content) -> {
              if (page.article() != null) {
                rows.add(row(page));
              }
            });
    return rows;
  }

  private static Row row(PageRow page) {
    Row article = StoryArticles.article(page);
    PageRow.Article told = page.article();
    Object[] names =
        StoryArticles.entities(page).stream()
            .map(name -> RowFactory.create(name.get(1), name.get(2)))
            .toArray();
    return RowFactory.create(
        article.get(0),
        article.get(1),
        article.get(2),
        article.get(3),
        article.get(4),
        article.get(5),
        told.event(),
        told.text(),
        told.copyKind().name(),
        names);
  }

  /** One text, many times: as it is, and each with a last line of its own. */
  private static Dataset<Row> copies(SparkSession spark, long exact, long near) {
    SyntheticCrawl other =
        new SyntheticCrawl(GeneratorSettings.of(64, GeneratedFormat.TEXT).withSeed(77));
    List<PageRow.Article> articles = new ArrayList<>();
    other.forEachPage(
        0,
        64,
        (page, content) -> {
          if (page.article() != null) {
            articles.add(page.article());
          }
        });
    String body = articles.get(0).body();
    String title = articles.get(0).title();
    Timestamp time = Timestamp.from(articles.get(0).publishedAt());
    return spark
        .range(exact + near)
        .map(
            (MapFunction<Long, Row>)
                i -> {
                  String line = i < exact ? "" : "\n转自第" + i + "号频道，编号" + Ids.of(Long.toString(i));
                  return RowFactory.create(
                      Ids.of("copy", i.toString()),
                      Ids.of("copied", i.toString()),
                      title,
                      body + line,
                      time,
                      time,
                      -1L,
                      -1L,
                      "WHOLE",
                      new Object[0]);
                },
            Encoders.row(TRUTH));
  }

  /** One crawl a JVM: its sites and outlets take time to roll. */
  private static final class Holder {
    private static SyntheticCrawl crawl;

    static synchronized SyntheticCrawl crawl(GeneratorSettings settings) {
      if (crawl == null) {
        crawl = new SyntheticCrawl(settings);
      }
      return crawl;
    }
  }
}
