package redian.spark.job;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.table.ArticlesTable;
import redian.spark.table.EntitiesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.PagesTable;
import redian.spark.table.RunsTable;

/** What a run leaves if it ends at the worst moments, and that runs do not meet. */
@ExtendWith(SparkExtension.class)
class PublicationTest {

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

  private Workspace emptied(String runId, NewsTable... tables) {
    Workspace workspace = new Workspace(warehouse, Publication.branch(runId));
    for (NewsTable table : tables) {
      workspace.replace(table, warehouse.read(table).limit(0), "");
    }
    return workspace;
  }

  private RunLog log(String runId) {
    return new RunLog(warehouse, runId, runs.config(), Clock.systemUTC(), report -> {});
  }

  @Test
  void whatARunHasWrittenIsNotSeenBeforeItIsPublished() {
    Workspace workspace = emptied("unseen", ArticlesTable.TABLE);

    assertThat(workspace.read(ArticlesTable.TABLE).count()).isZero();
    assertThat(runs.table(ArticlesTable.TABLE).count()).isPositive();
  }

  @Test
  void aRunKilledBeforeItsAuditIsForgotten() {
    List<String> before = runs.sortedRows(ArticlesTable.TABLE);
    emptied("killed", ArticlesTable.TABLE, PagesTable.TABLE);

    new Publication(warehouse).recover();

    assertThat(runs.sortedRows(ArticlesTable.TABLE)).isEqualTo(before);
    assertThat(warehouse.load(ArticlesTable.TABLE).refs()).containsOnlyKeys("main");
  }

  @Test
  void aRunKilledBetweenTwoTablesIsPublishedToItsEnd() {
    Workspace workspace = emptied("halfway", ArticlesTable.TABLE, PagesTable.TABLE);
    log("halfway").writeAudit(workspace.snapshots());
    // one table is moved, then the process dies
    warehouse
        .load(ArticlesTable.TABLE)
        .manageSnapshots()
        .fastForwardBranch("main", Publication.branch("halfway"))
        .commit();

    new Publication(warehouse).recover();

    assertThat(runs.table(ArticlesTable.TABLE).count()).isZero();
    assertThat(runs.table(PagesTable.TABLE).count()).isZero();
    assertThat(
            runs.table(RunsTable.TABLE)
                .where("run_id = 'halfway' AND step = 'commit'")
                .select("snapshots")
                .collectAsList())
        .isEqualTo(
            runs.table(RunsTable.TABLE)
                .where("run_id = 'halfway' AND step = 'audit'")
                .select("snapshots")
                .collectAsList());
  }

  @Test
  void aRunThatFailsWhileItIsPublishedKeepsWhatItWroteForTheNextOneToPublish()
      throws NoSuchTableException {
    Workspace workspace = emptied("failing", PagesTable.TABLE, ArticlesTable.TABLE);
    // somebody without the lease moves the second table
    warehouse
        .read(ArticlesTable.TABLE)
        .limit(0)
        .writeTo(NewsTables.identifier(ArticlesTable.TABLE))
        .overwrite(lit(true));
    Publication publication = new Publication(warehouse);
    assertThatThrownBy(() -> publication.publish("failing", workspace, log("failing")))
        .hasMessageContaining("not an ancestor");

    publication.discard("failing");

    assertThat(runs.table(PagesTable.TABLE).count()).isZero();
    assertThat(warehouse.load(ArticlesTable.TABLE).refs())
        .containsKey(Publication.branch("failing"));
  }

  @Test
  void theNextRunRecoversByItself() {
    Workspace workspace = emptied("before", PagesTable.TABLE);
    log("before").writeAudit(workspace.snapshots());

    runs.only(Step.ANNOTATE).run();

    assertThat(runs.table(PagesTable.TABLE).count()).isZero();
    assertThat(warehouse.load(PagesTable.TABLE).refs()).containsOnlyKeys("main");
    assertThat(runs.table(EntitiesTable.TABLE).count()).isPositive();
  }

  @Test
  void exportsReadTheStateOfTheLastCommit() {
    long pages = runs.table(PagesTable.TABLE).count();
    Workspace workspace = emptied("later", PagesTable.TABLE, ArticlesTable.TABLE);
    log("later").writeAudit(workspace.snapshots());
    warehouse
        .load(PagesTable.TABLE)
        .manageSnapshots()
        .fastForwardBranch("main", Publication.branch("later"))
        .commit();

    Dataset<Row> exported =
        PublishedTables.latest(runs.spark(), folder.toString()).read(PagesTable.TABLE);

    assertThat(runs.table(PagesTable.TABLE).count()).isZero();
    assertThat(exported.count()).isEqualTo(pages);
  }

  @Test
  void onlyOneRunWritesAtATime() {
    try (Lease first = Lease.take(warehouse.load(RunsTable.TABLE), "first", Clock.systemUTC())) {
      first.confirm();
      assertThatThrownBy(() -> runs.only(Step.ANNOTATE).run())
          .isInstanceOf(RunFailedException.class)
          .hasMessageContaining("Another run (first on ");
    }
    assertThat(runs.only(Step.ANNOTATE).run()).hasSize(1);
  }

  @Test
  void aLeaseThatIsNotRenewedExpires() {
    Clock past = Clock.fixed(Instant.now().minus(Duration.ofHours(1)), ZoneOffset.UTC);
    Lease stale = Lease.take(warehouse.load(RunsTable.TABLE), "stale", past);

    try (Lease next = Lease.take(warehouse.load(RunsTable.TABLE), "next", Clock.systemUTC())) {
      next.confirm();
      assertThatThrownBy(stale::confirm).isInstanceOf(RunFailedException.class);
    }
    stale.close();
  }
}
