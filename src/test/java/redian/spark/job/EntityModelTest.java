package redian.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.core.entity.EntitySettings;
import redian.core.entity.UserDictionary;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.table.EntitiesTable;

/** Entities of a warehouse are all found with one model and dictionary. */
@Tag("long")
@ExtendWith(SparkExtension.class)
class EntityModelTest {

  private static final EntityModel WITH_DICTIONARY =
      EntityModel.of(
          EntitySettings.defaults()
              .withDictionary(UserDictionary.parse("names", List.of("青麦计划,organization,青麦"))),
          "full",
          "names");

  @TempDir private Path folder;

  private Path crawl;
  private TestRun runs;

  @BeforeEach
  void fill(SparkSession spark) throws IOException {
    assertThat(spark.version()).isNotEmpty();
    crawl = Files.createDirectory(folder.resolve("crawl"));
    write("a.txt", "青麦计划在江城启动");
    runs = new TestRun(folder.resolve("warehouse"));
    runs.only(Step.PARSE).run(crawl);
    runs.only(Step.ANNOTATE).run();
  }

  private void write(String name, String title) throws IOException {
    Files.writeString(
        crawl.resolve(name),
        title
            + "\n\n江城晚报12人阅读\n\n江城市农业部门今天上午宣布，青麦计划正式启动，首批覆盖全市六个县区的三万亩耕地。\n"
            + "青麦计划由市农业局和江城大学共同实施，为期三年。\n");
  }

  private List<String> names() {
    return runs.table(EntitiesTable.TABLE).select("name").distinct().collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void anotherDictionaryAnnotatesAnew() {
    List<StepReport> reports = runs.with(WITH_DICTIONARY).only(Step.ANNOTATE).run();

    assertThat(reports).hasSize(1);
    assertThat(names()).contains("青麦计划");
    assertThat(runs.run()).isEmpty();
  }

  @Test
  void theSameModelAnnotatesNewArticlesOnly() throws IOException {
    write("b.txt", "青麦计划进入第二年");
    runs.only(Step.PARSE).run(crawl);

    List<StepReport> reports = runs.only(Step.ANNOTATE).run();

    assertThat(reports.get(0).summary()).contains("in 1 article");
    assertThat(runs.table(EntitiesTable.TABLE).select("file_id").distinct().count()).isEqualTo(2);
  }

  @Test
  void aChangedFileDoesNotAnnotateTheOthersAnew() throws IOException {
    write("b.txt", "青麦计划进入第二年");
    runs.only(Step.PARSE).run(crawl);
    runs.only(Step.ANNOTATE).run();
    write("b.txt", "青麦计划进入第三年");
    Files.setLastModifiedTime(
        crawl.resolve("b.txt"), java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
    runs.only(Step.PARSE).run(crawl);

    List<StepReport> reports = runs.only(Step.ANNOTATE).run();

    assertThat(reports.get(0).summary()).contains("in 1 article");
  }
}
