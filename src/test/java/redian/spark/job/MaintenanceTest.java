package redian.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.table.HeadlinesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.PagesTable;
import redian.spark.table.RejectsTable;
import redian.spark.table.RunsTable;

/** What upkeep does to a warehouse of daily runs, and what it leaves alone. */
@ExtendWith(SparkExtension.class)
class MaintenanceTest {

  private static final Path TEXT = Path.of("data/sample/text");

  @TempDir private Path folder;

  private TestRun runs;
  private Warehouse warehouse;

  @BeforeEach
  void fill(SparkSession spark) {
    assertThat(spark.version()).isNotEmpty();
    runs = new TestRun(folder);
    runs.only(Step.PARSE).run(TEXT.resolve("page-01.txt"));
    warehouse = Warehouse.create(runs.spark());
  }

  private StepReport maintain(Duration keep) {
    MaintenanceConfig config =
        new MaintenanceConfig(folder.toUri().toString(), keep, Duration.ZERO, 2);
    return new Maintenance(runs.spark(), config, Clock.systemUTC(), report -> {}).run();
  }

  private List<Path> filesOf(NewsTable table) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("news").resolve(table.name()))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }

  private List<List<String>> rows() {
    return NewsTables.FACTS.stream().map(table -> runs.sortedRows(table)).toList();
  }

  @Test
  void smallFilesAreJoinedAndNothingIsLeftToDo() throws IOException {
    runs.only(Step.PARSE, Step.ANNOTATE)
        .run(TEXT.resolve("page-01.txt"), TEXT.resolve("page-02.txt"));
    Path orphan = folder.resolve("news/pages/data/written-by-a-killed-task.parquet");
    Files.copy(filesOf(PagesTable.TABLE).get(0), orphan);
    List<List<String>> before = rows();
    assertThat(filesOf(PagesTable.TABLE)).hasSize(3);

    maintain(Duration.ZERO);

    assertThat(filesOf(PagesTable.TABLE)).hasSize(1).doesNotContain(orphan);
    assertThat(rows()).isEqualTo(before);
    // no step takes joined files for a change
    assertThat(runs.run(TEXT.resolve("page-01.txt"), TEXT.resolve("page-02.txt"))).isEmpty();
    assertThat(
            PublishedTables.latest(runs.spark(), folder.toString()).read(PagesTable.TABLE).count())
        .isEqualTo(2);
  }

  @Test
  void oldStatesStayAsLongAsAsked() throws IOException {
    runs.run(TEXT.resolve("page-01.txt"), TEXT.resolve("page-02.txt"));
    Table pages = warehouse.load(PagesTable.TABLE);
    long first = pages.history().get(0).snapshotId();

    maintain(Duration.ofDays(7));
    assertThat(
            runs.spark()
                .read()
                .option("versionAsOf", first)
                .table(NewsTables.identifier(PagesTable.TABLE))
                .count())
        .isEqualTo(1);

    try (Lease run = Lease.take(warehouse.load(RunsTable.TABLE), "run", Clock.systemUTC())) {
      run.confirm();
      assertThatThrownBy(() -> maintain(Duration.ZERO))
          .isInstanceOf(RunFailedException.class)
          .hasMessageContaining("Another run (run on ");
    }
  }

  @Test
  void aWarehouseOfAnotherVersionIsMigratedOrRefused() {
    Table rejects = warehouse.load(RejectsTable.TABLE);
    rejects.updateSchema().deleteColumn(RejectsTable.DETAIL).commit();
    // a derived table is replaced, whatever it was
    Table headlines = warehouse.load(HeadlinesTable.TABLE);
    headlines.updateSchema().addColumn("former", Types.StringType.get()).commit();
    assertThatThrownBy(() -> Warehouse.open(runs.spark(), folder.toString()))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("was written by");

    warehouse.migrate();

    Warehouse.open(runs.spark(), folder.toString());
    assertThat(runs.table(RejectsTable.TABLE).columns()).contains(RejectsTable.DETAIL);
    assertThat(runs.table(HeadlinesTable.TABLE).columns()).doesNotContain("former");

    Table pages = warehouse.load(PagesTable.TABLE);
    pages.updateSchema().addColumn("invented_later", Types.StringType.get()).commit();
    assertThatThrownBy(() -> runs.run(TEXT.resolve("page-02.txt")))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("pages")
        .hasMessageContaining("invented_later");
  }
}
