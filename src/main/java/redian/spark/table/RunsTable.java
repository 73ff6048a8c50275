package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createMapType;

import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.Row;

/** One row per run and step; a run's last row, {@code commit}, says that it was published. */
public final class RunsTable {

  public static final String RUN_ID = "run_id";
  public static final String STEP = "step";
  public static final String STARTED_AT = "started_at";
  public static final String SECONDS = "seconds";
  public static final String ROWS_IN = "rows_in";
  public static final String ROWS_OUT = "rows_out";
  public static final String REJECT_COUNT = "reject_count";
  public static final String INPUT_BYTES = "input_bytes";
  public static final String READ_BYTES = "read_bytes";
  public static final String WRITTEN_BYTES = "written_bytes";
  public static final String SHUFFLED_BYTES = "shuffled_bytes";
  public static final String CPU_SECONDS = "cpu_seconds";
  public static final String FAILED_TASK_COUNT = "failed_task_count";
  public static final String AS_OF = "as_of";
  public static final String VERSIONS = "versions";
  public static final String CONFIGURATION = "configuration";
  public static final String SNAPSHOTS = "snapshots";

  public static final NewsTable TABLE =
      NewsTable.named("runs", "One row per run and step; the last row of a run is its commit")
          .column(RUN_ID, StringType, "Id of the run: its start in UTC and random letters")
          .column(
              STEP,
              StringType,
              "parse, annotate, link, stats …; audit (accounts are right, publishing may start) and"
                  + " commit (published)")
          .shared(Columns.CRAWL_ID)
          .column(STARTED_AT, TimestampType, "When the step began (UTC, wall clock)")
          .column(SECONDS, DoubleType, "How long it took")
          .column(ROWS_IN, LongType, "Rows or records read, null where it does not apply")
          .column(ROWS_OUT, LongType, "Rows written, null where it does not apply")
          .column(REJECT_COUNT, LongType, "Records not accepted; of parse, null elsewhere")
          .column(
              INPUT_BYTES, LongType, "Length of the crawl files that parse read, null elsewhere")
          .column(READ_BYTES, LongType, "Bytes its tasks read from files of tables")
          .column(WRITTEN_BYTES, LongType, "Bytes its tasks wrote to files of tables")
          .column(SHUFFLED_BYTES, LongType, "Bytes its tasks gave to each other")
          .column(
              CPU_SECONDS,
              DoubleType,
              "CPU time of its tasks, with that of the threads that read pages in parse; the driver's is"
                  + " not in it")
          .column(FAILED_TASK_COUNT, LongType, "Tasks that were lost or failed and were run again")
          .column(
              AS_OF,
              TimestampType,
              "The run's \"now\": --as-of, else the latest captured_at but for a few pages (under 1 %)"
                  + " dated over a year after all others")
          .column(
              VERSIONS,
              createMapType(StringType, StringType),
              "Versions of Redian, its parser, Spark and Java")
          .column(
              CONFIGURATION, createMapType(StringType, StringType), "The options the run was given")
          .column(
              SNAPSHOTS,
              createMapType(StringType, LongType),
              "On audit and commit: the Iceberg snapshot of each table that is the published state")
          .key(RUN_ID, STEP)
          .build();

  private RunsTable() {}

  /**
   * What a step read, wrote and cost; see the columns.
   *
   * @param rejectCount null for a step that reads no crawl
   * @param inputBytes null for a step that reads no crawl
   */
  public record Measures(
      long rowsIn,
      long rowsOut,
      Long rejectCount,
      Long inputBytes,
      long readBytes,
      long writtenBytes,
      long shuffledBytes,
      double cpuSeconds,
      long failedTaskCount) {}

  /** A row; {@code snapshots} is null for a step, {@code measures} for an audit or a commit. */
  public static Row toRow(
      String runId,
      String step,
      String crawlId,
      Instant startedAt,
      double seconds,
      Measures measures,
      Instant asOf,
      Map<String, String> versions,
      Map<String, String> configuration,
      Map<String, Long> snapshots) {
    NamedRow row =
        TABLE
            .row()
            .set(RUN_ID, runId)
            .set(STEP, step)
            .set(Columns.CRAWL_ID, crawlId)
            .set(STARTED_AT, startedAt)
            .set(SECONDS, seconds)
            .set(AS_OF, asOf)
            .set(VERSIONS, versions)
            .set(CONFIGURATION, configuration)
            .set(SNAPSHOTS, snapshots);
    if (measures != null) {
      row.set(ROWS_IN, measures.rowsIn)
          .set(ROWS_OUT, measures.rowsOut)
          .set(REJECT_COUNT, measures.rejectCount)
          .set(INPUT_BYTES, measures.inputBytes)
          .set(READ_BYTES, measures.readBytes)
          .set(WRITTEN_BYTES, measures.writtenBytes)
          .set(SHUFFLED_BYTES, measures.shuffledBytes)
          .set(CPU_SECONDS, measures.cpuSeconds)
          .set(FAILED_TASK_COUNT, measures.failedTaskCount);
    }
    return row.build();
  }

  /** The commit row that belongs to an audit row. */
  public static Row commitOf(Row audit, String commit) {
    return copy(audit).set(STEP, commit).build();
  }

  /**
   * The row of another run's step, with the configuration and the "now" of this one.
   *
   * @param snapshots null for a step
   */
  public static Row like(
      Row row, String runId, String step, Instant startedAt, Map<String, Long> snapshots) {
    return copy(row)
        .set(RUN_ID, runId)
        .set(STEP, step)
        .set(STARTED_AT, startedAt)
        .set(SNAPSHOTS, snapshots)
        .build();
  }

  private static NamedRow copy(Row from) {
    NamedRow row = TABLE.row();
    for (String column : TABLE.schema().fieldNames()) {
      row.set(column, from.<Object>getAs(column));
    }
    return row;
  }
}
