package redian.spark.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redian.core.key.Ids;
import redian.core.key.TextKeys;
import redian.core.outlet.OutletDirectory;
import redian.core.url.Urls;
import redian.spark.SparkExtension;
import redian.spark.table.ArticlesTable;
import redian.spark.table.HeadlineKeysTable;
import redian.spark.table.NewsTable;
import redian.spark.table.OutletsTable;
import redian.spark.table.RecommendationsTable;
import redian.spark.table.SightingsTable;

/** Hard cases of which printed titles are one headline: {@code keys/headlines.csv}. */
@ExtendWith(SparkExtension.class)
class HeadlineIdentityTest {

  private static final StructType FORMS =
      new StructType()
          .add("test_case", DataTypes.StringType)
          .add("expected", DataTypes.StringType)
          .add("origin", DataTypes.StringType)
          .add("page_id", DataTypes.StringType)
          .add("site", DataTypes.StringType)
          .add("title", DataTypes.StringType)
          .add("outlet", DataTypes.StringType)
          .add("title_key", DataTypes.StringType)
          .add("outlet_key", DataTypes.StringType)
          .add("url_key", DataTypes.StringType)
          .add("captured_at", DataTypes.TimestampType)
          .add("published_at", DataTypes.TimestampType)
          .add("published_precision", DataTypes.StringType)
          .add("article_id", DataTypes.StringType);

  private static final Map<NewsTable, Dataset<Row>> TABLES = new HashMap<>();
  private static final Map<String, List<Row>> CASES = new HashMap<>();

  @BeforeAll
  static void link(SparkSession spark) {
    List<Row> forms = new ArrayList<>();
    for (Row line :
        spark
            .read()
            .option("header", true)
            .option("comment", "#")
            .option("escape", "\"")
            .csv("src/test/resources/keys/headlines.csv")
            .collectAsList()) {
      forms.add(form(line, forms.size()));
    }
    Dataset<Row> all = spark.createDataset(forms, Encoders.row(FORMS));
    TABLES.put(ArticlesTable.TABLE, all.where("origin = 'article'"));
    TABLES.put(RecommendationsTable.TABLE, all.where("origin = 'card'"));
    query(spark, SightingsTable.TABLE);
    TABLES.put(
        OutletsTable.TABLE,
        CanonicalOutlets.find(TABLES.get(SightingsTable.TABLE), OutletDirectory.bundled()));
    query(spark, HeadlineKeysTable.TABLE);
    for (Row row : HeadlineOf.rows(all, TABLES.get(HeadlineKeysTable.TABLE)).collectAsList()) {
      CASES.computeIfAbsent(row.getAs("test_case"), name -> new ArrayList<>()).add(row);
    }
    assertThat(CASES.values().stream().mapToInt(List::size).sum()).isEqualTo(forms.size());
  }

  private static void query(SparkSession spark, NewsTable table) {
    Dataset<Row> rows =
        TableQuery.of(table).run(spark, TABLES::get, null, (name, kept) -> kept.localCheckpoint());
    TABLES.put(
        table,
        spark.createDataset(table.conform(rows).collectAsList(), Encoders.row(table.schema())));
  }

  private static Row form(Row line, int number) {
    String site = line.getAs("site");
    String url = line.getAs("url");
    String title = line.getAs("title");
    String outlet = line.getAs("outlet");
    String published = line.getAs("published_at");
    return RowFactory.create(
        line.getAs("case"),
        line.getAs("headline"),
        line.getAs("origin"),
        Integer.toString(number),
        site,
        title,
        outlet,
        TextKeys.titleKey(title),
        TextKeys.outletKey(outlet),
        Urls.urlKey(url),
        timestamp(line.getAs("captured_at")),
        timestamp(published),
        published == null ? null : "minute",
        Ids.of(url, site, title));
  }

  private static Timestamp timestamp(String text) {
    return text == null ? null : Timestamp.from(Instant.parse(text));
  }

  @Test
  void formsOfOneHeadlineAndNoOthersHaveOneId() {
    List<String> wrong = new ArrayList<>();
    CASES.forEach(
        (name, forms) -> {
          for (Row one : forms) {
            for (Row other : forms) {
              boolean expected = one.<String>getAs("expected").equals(other.getAs("expected"));
              boolean found = one.<String>getAs("headline_id").equals(other.getAs("headline_id"));
              if (expected != found) {
                wrong.add(
                    name
                        + (expected ? " should be one: " : " should be two: ")
                        + text(one)
                        + " / "
                        + text(other));
              }
            }
          }
        });

    assertThat(wrong).isEmpty();
  }

  @Test
  void headlinesOfDifferentCasesDiffer() {
    Map<String, String> caseOfHeadline = new HashMap<>();
    CASES.forEach(
        (name, forms) ->
            forms.forEach(
                form ->
                    assertThat(caseOfHeadline.merge(form.getAs("headline_id"), name, (a, b) -> a))
                        .isEqualTo(name)));
  }

  @Test
  void contradictionsAreKeptAndSaid() {
    assertThat(conflicts("conflict")).contains("url of several outlets");
    assertThat(conflicts("ambiguous")).contains("title of several outlets");
    assertThat(conflicts("cut two")).contains("cut title of several");
    assertThat(conflicts("print")).isEmpty();
  }

  private List<String> conflicts(String name) {
    List<String> titles =
        CASES.get(name).stream().map(row -> row.<String>getAs("title_key")).toList();
    return TABLES.get(HeadlineKeysTable.TABLE).collectAsList().stream()
        .filter(row -> titles.contains(row.<String>getAs("title_key")))
        .map(row -> row.<String>getAs("conflict"))
        .filter(conflict -> conflict != null)
        .toList();
  }

  private static String text(Row form) {
    return form.getAs("title") + " " + form.getAs("outlet") + " " + form.getAs("url_key");
  }
}
