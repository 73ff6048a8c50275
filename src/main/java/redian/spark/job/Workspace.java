package redian.spark.job;

import static org.apache.spark.sql.functions.lit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.CommitMetadata;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import redian.spark.table.Columns;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;

/**
 * The tables as one run sees and changes them. What it writes goes to an Iceberg branch of each
 * table and stays unseen until {@link Publication} moves the tables' main branches there.
 */
public final class Workspace {

  /** Snapshot property that names the input snapshots a derived table was made from. */
  private static final String INPUTS = "redian.inputs";

  /** Snapshot property that names the model a derived table was made with. */
  private static final String MODEL = "redian.model";

  private static final String NO_MODEL = "";

  private static final String CHANGED_FILES_VIEW = "redian_changed_files";

  private final Warehouse warehouse;
  private final String branch;
  private final Set<NewsTable> branched = new HashSet<>();

  Workspace(Warehouse warehouse, String branch) {
    this.warehouse = warehouse;
    this.branch = branch;
  }

  /** The rows of a table, this run's changes included. */
  public Dataset<Row> read(NewsTable table) {
    return branched.contains(table)
        ? warehouse.spark().table(NewsTables.identifier(table, branch))
        : warehouse.read(table);
  }

  /** Adds rows; returns how many. */
  long append(NewsTable table, Dataset<Row> rows) {
    return append(table, rows, List.of(), NO_MODEL);
  }

  /** Adds rows that were derived from other tables with a model; returns how many. */
  long append(NewsTable table, Dataset<Row> rows, List<NewsTable> inputs, String model) {
    try {
      table
          .conform(rows)
          .writeTo(onBranch(table))
          .option("snapshot-property." + INPUTS, inputSnapshots(inputs))
          .option("snapshot-property." + MODEL, model)
          .append();
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
    return addedRecords(table);
  }

  /** Replaces all rows of a table that is derived from others; returns how many there are now. */
  long replace(NewsTable table, Dataset<Row> rows, List<NewsTable> inputs) {
    return replace(table, rows, inputs, NO_MODEL);
  }

  /** The same for a table that is derived with a model. */
  long replace(NewsTable table, Dataset<Row> rows, List<NewsTable> inputs, String model) {
    try {
      table
          .conform(rows)
          .writeTo(onBranch(table))
          .option("snapshot-property." + INPUTS, inputSnapshots(inputs))
          .option("snapshot-property." + MODEL, model)
          .overwrite(lit(true));
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
    return addedRecords(table);
  }

  /** Deletes what earlier runs wrote of the given files ({@code file_id}). */
  void deleteFiles(NewsTable table, Dataset<Row> fileIds) {
    fileIds.createOrReplaceTempView(CHANGED_FILES_VIEW);
    try {
      // what is left was still made by the same model
      CommitMetadata.withCommitProperties(
          Map.of(MODEL, model(table)), () -> delete(table), RuntimeException.class);
    } finally {
      warehouse.spark().catalog().dropTempView(CHANGED_FILES_VIEW);
    }
  }

  private Dataset<Row> delete(NewsTable table) {
    // the names are constants of the code: nothing that a crawl says gets into a statement
    return warehouse
        .spark()
        .sql(
            String.format(
                Locale.ROOT,
                "DELETE FROM %s WHERE %s IN (SELECT %s FROM %s)",
                onBranch(table),
                Columns.FILE_ID,
                Columns.FILE_ID,
                CHANGED_FILES_VIEW));
  }

  /** Whether a derived table was made from just the inputs that there are now. */
  boolean isCurrent(NewsTable table, List<NewsTable> inputs) {
    Snapshot snapshot = snapshot(table);
    return snapshot != null
        && Objects.equals(snapshot.summary().get(INPUTS), inputSnapshots(inputs));
  }

  /** Whether the last rows of a derived table were made with this model. */
  boolean isOfModel(NewsTable table, String model) {
    return snapshot(table) != null && model.equals(model(table));
  }

  private String model(NewsTable table) {
    Snapshot snapshot = snapshot(table);
    return snapshot == null ? NO_MODEL : snapshot.summary().getOrDefault(MODEL, NO_MODEL);
  }

  /** Snapshot of every published table, this run's changes included; empty tables are absent. */
  Map<String, Long> snapshots() {
    Map<String, Long> snapshots = new TreeMap<>();
    for (NewsTable table : NewsTables.PUBLISHED) {
      Snapshot snapshot = snapshot(table);
      if (snapshot != null) {
        snapshots.put(table.name(), snapshot.snapshotId());
      }
    }
    return snapshots;
  }

  private String onBranch(NewsTable table) {
    if (branched.add(table)) {
      warehouse.load(table).manageSnapshots().createBranch(branch).commit();
    }
    return NewsTables.identifier(table, branch);
  }

  private Snapshot snapshot(NewsTable table) {
    Table loaded = warehouse.load(table);
    return branched.contains(table)
        ? loaded.snapshot(branch)
        : loaded.snapshot(SnapshotRef.MAIN_BRANCH);
  }

  private String inputSnapshots(List<NewsTable> inputs) {
    return inputs.stream()
        .map(table -> table.name() + "=" + describe(snapshot(table)))
        .collect(Collectors.joining(","));
  }

  private static String describe(Snapshot snapshot) {
    return snapshot == null ? "none" : Long.toString(snapshot.snapshotId());
  }

  private long addedRecords(NewsTable table) {
    return Long.parseLong(snapshot(table).summary().getOrDefault("added-records", "0"));
  }
}
