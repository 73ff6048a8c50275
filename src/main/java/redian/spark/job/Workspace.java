package redian.spark.job;

import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
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

  /** Snapshot property for what else than its inputs a derived table was made with. */
  private static final String RECIPE = "redian.recipe";

  /** Snapshot property that names the snapshot whose rows these are, if only files were joined. */
  private static final String CONTENT = "redian.content";

  private static final String NO_RECIPE = "";

  private static final String DELETED_KEYS_VIEW = "redian_deleted_keys";
  private static final String CHANGES_VIEW = "redian_changes";

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
    return append(table, rows, NO_RECIPE);
  }

  /** Adds rows that were derived from other tables by a recipe; returns how many. */
  long append(NewsTable table, Dataset<Row> rows, String recipe) {
    try {
      table
          .conform(rows)
          .writeTo(onBranch(table))
          .option("snapshot-property." + INPUTS, inputSnapshots(table))
          .option("snapshot-property." + RECIPE, recipe)
          .append();
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
    return addedRecords(table);
  }

  /**
   * Replaces all rows of a derived table; returns how many there are now.
   *
   * @param recipe what else than the inputs decides the rows: a model, a query, a point in time
   */
  long replace(NewsTable table, Dataset<Row> rows, String recipe) {
    try {
      table
          .conform(rows)
          .writeTo(onBranch(table))
          .option("snapshot-property." + INPUTS, inputSnapshots(table))
          .option("snapshot-property." + RECIPE, recipe)
          .overwrite(lit(true));
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
    return addedRecords(table);
  }

  /** Deletes what is there of the given files ({@code file_id}). */
  void deleteFiles(NewsTable table, Dataset<Row> fileIds) {
    delete(table, Columns.FILE_ID, fileIds);
  }

  /** Deletes what is there of the given pages ({@code page_id}). */
  void deletePages(NewsTable table, Dataset<Row> pageIds) {
    delete(table, Columns.PAGE_ID, pageIds);
  }

  private void delete(NewsTable table, String key, Dataset<Row> keys) {
    keys.createOrReplaceTempView(DELETED_KEYS_VIEW);
    // the names are constants of the code: nothing that a crawl says gets into a statement
    String condition =
        String.format(Locale.ROOT, "%s IN (SELECT %s FROM %s)", key, key, DELETED_KEYS_VIEW);
    try {
      deleteRows(table, condition);
    } finally {
      warehouse.spark().catalog().dropTempView(DELETED_KEYS_VIEW);
    }
  }

  /**
   * Deletes rows; returns how many.
   *
   * @param condition in SQL, made of constants of the code: nothing that a crawl says gets into a
   *     statement
   */
  long delete(NewsTable table, String condition) {
    long before = read(table).count();
    deleteRows(table, condition);
    return before - read(table).count();
  }

  private void deleteRows(NewsTable table, String condition) {
    String target = onBranch(table);
    // what is left was still made by the same recipe
    CommitMetadata.withCommitProperties(
        Map.of(RECIPE, recipe(table)),
        () ->
            warehouse
                .spark()
                .sql(String.format(Locale.ROOT, "DELETE FROM %s WHERE %s", target, condition)),
        RuntimeException.class);
  }

  /**
   * Gives columns of some rows other values.
   *
   * @param changes the table's key, and the columns to be changed with their new values
   */
  void update(NewsTable table, Dataset<Row> changes) {
    String target = onBranch(table);
    List<String> key = table.primaryKey();
    changes.createOrReplaceTempView(CHANGES_VIEW);
    try {
      warehouse
          .spark()
          .sql(
              String.format(
                  Locale.ROOT,
                  "MERGE INTO %s t USING %s s ON %s WHEN MATCHED THEN UPDATE SET %s",
                  target,
                  CHANGES_VIEW,
                  key.stream()
                      .map(column -> "t." + column + " = s." + column)
                      .collect(Collectors.joining(" AND ")),
                  Arrays.stream(changes.columns())
                      .filter(column -> !key.contains(column))
                      .map(column -> "t." + column + " = s." + column)
                      .collect(Collectors.joining(", "))));
    } finally {
      warehouse.spark().catalog().dropTempView(CHANGES_VIEW);
    }
  }

  /** Whether a derived table was made from just the inputs that there are now, by this recipe. */
  boolean isCurrent(NewsTable table, String recipe) {
    Snapshot snapshot = snapshot(table);
    return snapshot != null
        && Objects.equals(snapshot.summary().get(INPUTS), inputSnapshots(table))
        && isOfRecipe(table, recipe);
  }

  /** Whether the last rows of a derived table were made by this recipe. */
  boolean isOfRecipe(NewsTable table, String recipe) {
    return snapshot(table) != null && recipe.equals(recipe(table));
  }

  private String recipe(NewsTable table) {
    Snapshot snapshot = snapshot(table);
    return snapshot == null ? NO_RECIPE : snapshot.summary().getOrDefault(RECIPE, NO_RECIPE);
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

  private String inputSnapshots(NewsTable table) {
    return table.inputs().stream()
        .map(input -> input.name() + "=" + describe(snapshot(input)))
        .collect(Collectors.joining(","));
  }

  private static String describe(Snapshot snapshot) {
    return snapshot == null ? "none" : snapshot.summary().getOrDefault(CONTENT, id(snapshot));
  }

  private static String id(Snapshot snapshot) {
    return Long.toString(snapshot.snapshotId());
  }

  /**
   * What a snapshot that holds the same rows in other files must say of itself, so that no step
   * takes it for a change.
   */
  static Map<String, String> sameRowsAs(Snapshot snapshot) {
    Map<String, String> properties = new TreeMap<>();
    properties.put(CONTENT, describe(snapshot));
    for (String property : List.of(INPUTS, RECIPE)) {
      String value = snapshot.summary().get(property);
      if (value != null) {
        properties.put(property, value);
      }
    }
    return properties;
  }

  private long addedRecords(NewsTable table) {
    return Long.parseLong(snapshot(table).summary().getOrDefault("added-records", "0"));
  }
}
