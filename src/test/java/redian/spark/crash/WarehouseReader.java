package redian.spark.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.jdbc.JdbcCatalog;
import redian.core.key.Ids;
import redian.spark.table.Columns;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.RunsTable;
import redian.spark.table.StoryArticlesTable;
import redian.spark.table.StoryIdsTable;
import redian.spark.table.TopicLineageTable;
import redian.spark.table.TopicsTable;

/** Reads a warehouse as others do while a run writes: through the catalog, without Spark. */
final class WarehouseReader implements AutoCloseable {

  private final JdbcCatalog catalog = new JdbcCatalog();
  private final Map<Long, String> known;

  WarehouseReader(Path warehouse) {
    this(warehouse, new HashMap<>());
  }

  /**
   * A reader that remembers.
   *
   * @param known digests by snapshot: a snapshot that was read once is not read again
   */
  WarehouseReader(Path warehouse, Map<Long, String> known) {
    this.known = known;
    catalog.setConf(new Configuration());
    catalog.initialize(
        "redian",
        Map.of(
            "uri",
            "jdbc:sqlite:" + warehouse.resolve("catalog.db") + "?busy_timeout=30000",
            "warehouse",
            warehouse.toUri().toString(),
            "jdbc.schema-version",
            "V1"));
  }

  /** The table as it is now; null if there is none yet. */
  Table load(NewsTable table) {
    TableIdentifier name = TableIdentifier.of(NewsTables.NAMESPACE, table.name());
    return catalog.tableExists(name) ? catalog.loadTable(name) : null;
  }

  /** Digest of the published rows of each table, as each stands for itself. */
  Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    for (NewsTable table : NewsTables.PUBLISHED) {
      Table loaded = load(table);
      Snapshot current = loaded == null ? null : loaded.currentSnapshot();
      digests.put(table.name(), current == null ? "" : digest(loaded, current.snapshotId()));
    }
    return digests;
  }

  /**
   * The same with each story and topic named by what is in it: their ids depend on the runs before,
   * by design. The tables that keep the history of ids are told apart by nothing else and left out.
   */
  Map<String, String> digestsByContent() {
    Map<Object, String> contents = new HashMap<>();
    for (Record row : rows(IcebergGenerics.read(load(StoryArticlesTable.TABLE)).build())) {
      contents.merge(
          row.getField(StoryArticlesTable.STORY_ID),
          row.getField(Columns.ARTICLE_ID).toString(),
          (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
    for (Record row : rows(IcebergGenerics.read(load(TopicsTable.TABLE)).build())) {
      contents.put(
          row.getField(TopicsTable.TOPIC_ID),
          row.getField(TopicsTable.LABEL) + ":" + row.getField(TopicsTable.TOP_TERMS));
    }
    Map<String, String> digests = new TreeMap<>();
    for (NewsTable table : NewsTables.PUBLISHED) {
      if (table != StoryIdsTable.TABLE && table != TopicLineageTable.TABLE) {
        digests.put(table.name(), digest(load(table), contents));
      }
    }
    return digests;
  }

  private static String digest(Table table, Map<Object, String> contents) {
    List<Record> rows = rows(IcebergGenerics.read(table).build());
    for (Record row : rows) {
      for (String id : List.of(StoryArticlesTable.STORY_ID, TopicsTable.TOPIC_ID)) {
        if (table.schema().findField(id) != null) {
          row.setField(id, contents.getOrDefault(row.getField(id), "none"));
        }
      }
    }
    return digest(rows);
  }

  /** Digest of the rows of each table as the last commit names them; empty if there is none. */
  Map<String, String> committed() {
    Map<String, String> digests = new TreeMap<>();
    Map<String, Long> snapshots = lastCommit();
    if (snapshots != null) {
      for (NewsTable table : NewsTables.PUBLISHED) {
        Long snapshot = snapshots.get(table.name());
        digests.put(table.name(), snapshot == null ? "" : digest(load(table), snapshot));
      }
    }
    return digests;
  }

  /** Whether a run has said that it may be published, and is not published yet. */
  boolean isPublishing() {
    List<Record> runs = runs();
    return runs.stream()
        .filter(row -> "audit".equals(row.getField(RunsTable.STEP)))
        .anyMatch(
            audit ->
                runs.stream()
                    .noneMatch(
                        row ->
                            "commit".equals(row.getField(RunsTable.STEP))
                                && row.getField(RunsTable.RUN_ID)
                                    .equals(audit.getField(RunsTable.RUN_ID))));
  }

  /** Whether any run was published or has begun to be. */
  boolean hasRuns() {
    Table runs = load(RunsTable.TABLE);
    return runs != null && runs.currentSnapshot() != null;
  }

  /** Whether a run has begun to write a table. */
  boolean isBranched(NewsTable table) {
    Table loaded = load(table);
    return loaded != null
        && loaded.refs().keySet().stream().anyMatch(ref -> ref.startsWith("run_"));
  }

  @SuppressWarnings("unchecked") // a map column is a map
  private Map<String, Long> lastCommit() {
    Record last = null;
    for (Record row : runs()) {
      if ("commit".equals(row.getField(RunsTable.STEP))
          && (last == null || startedAt(row).compareTo(startedAt(last)) > 0)) {
        last = row;
      }
    }
    return last == null ? null : (Map<String, Long>) last.getField(RunsTable.SNAPSHOTS);
  }

  private static Comparable<Object> startedAt(Record row) {
    @SuppressWarnings("unchecked") // a time
    Comparable<Object> time = (Comparable<Object>) row.getField(RunsTable.STARTED_AT);
    return time;
  }

  private List<Record> runs() {
    Table table = load(RunsTable.TABLE);
    return table == null ? List.of() : rows(IcebergGenerics.read(table).build());
  }

  private static List<Record> rows(CloseableIterable<Record> read) {
    List<Record> rows = new ArrayList<>();
    try (read) {
      read.forEach(row -> rows.add(row.copy()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private String digest(Table table, long snapshot) {
    return known.computeIfAbsent(
        snapshot, id -> digest(rows(IcebergGenerics.read(table).useSnapshot(id).build())));
  }

  private static String digest(List<Record> rows) {
    return rows.size()
        + " rows "
        + Ids.of(rows.stream().map(Record::toString).sorted().toArray(String[]::new));
  }

  @Override
  public void close() {
    catalog.close();
  }
}
