package redian.spark.job;

import static redian.spark.table.NewsTables.CATALOG;
import static redian.spark.table.NewsTables.NAMESPACE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;

/** The tables of one catalog, as they are published. */
public final class Warehouse {

  /**
   * Facts are written by the task that read them: the default distribution would send a whole
   * crawl, one partition, to a single task. Old metadata files go with the commits that replace
   * them.
   */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "format-version", "2",
          "write.distribution-mode", "none",
          "write.delete.distribution-mode", "none",
          "write.parquet.compression-codec", "zstd",
          "write.metadata.delete-after-commit.enabled", "true",
          "write.metadata.previous-versions-max", "50");

  private final SparkSession spark;
  private final Catalog catalog;

  private Warehouse(SparkSession spark, Catalog catalog) {
    this.spark = spark;
    this.catalog = catalog;
  }

  /** Opens the warehouse that the session's catalog is set to, and creates what is missing. */
  public static Warehouse create(SparkSession spark) {
    Warehouse warehouse = new Warehouse(spark, Spark3Util.loadIcebergCatalog(spark, CATALOG));
    warehouse.createTables();
    return warehouse;
  }

  /**
   * Opens a warehouse that must exist.
   *
   * @throws UsageException if it does not
   */
  public static Warehouse open(SparkSession spark, String location) {
    Warehouse warehouse = new Warehouse(spark, Spark3Util.loadIcebergCatalog(spark, CATALOG));
    for (NewsTable table : NewsTables.ALL) {
      if (!warehouse.catalog.tableExists(name(table))) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "--warehouse %s holds no table %s: fill it with redian run.",
                location,
                table.name()));
      }
      warehouse.check(table);
    }
    return warehouse;
  }

  SparkSession spark() {
    return spark;
  }

  /** The Iceberg table, freshly loaded. */
  Table load(NewsTable table) {
    return catalog.loadTable(name(table));
  }

  /** The published rows of a table. */
  public Dataset<Row> read(NewsTable table) {
    return spark.table(NewsTables.identifier(table));
  }

  private void createTables() {
    Namespace namespace = Namespace.of(NAMESPACE);
    SupportsNamespaces namespaces = (SupportsNamespaces) catalog;
    if (!namespaces.namespaceExists(namespace)) {
      try {
        namespaces.createNamespace(namespace);
      } catch (AlreadyExistsException e) {
        // another run was faster
      }
    }
    for (NewsTable table : NewsTables.ALL) {
      createTable(table);
      check(table);
    }
  }

  private void createTable(NewsTable table) {
    if (catalog.tableExists(name(table))) {
      return;
    }
    Schema schema = SparkSchemaUtil.convert(table.schema());
    PartitionSpec.Builder partitions = PartitionSpec.builderFor(schema);
    table.partitioning().forEach(partitions::identity);
    Map<String, String> properties = new HashMap<>(PROPERTIES);
    properties.put("comment", table.comment());
    try {
      catalog.createTable(name(table), schema, partitions.build(), properties);
    } catch (AlreadyExistsException e) {
      // another run was faster
    }
  }

  /** A table of another version has other columns: better one sentence now than a failure later. */
  private void check(NewsTable table) {
    Set<String> expected = columns(List.of(table.schema().fields()));
    Set<String> found;
    try {
      found = columns(List.of(SparkSchemaUtil.convert(load(table).schema()).fields()));
    } catch (NoSuchTableException e) {
      throw new RunFailedException("The table " + table.name() + " has just been removed.");
    }
    if (!found.equals(expected)) {
      Set<String> different = new HashSet<>(expected);
      different.removeAll(found);
      if (different.isEmpty()) {
        found.removeAll(expected);
        different = found;
      }
      throw new RunFailedException(
          String.format(
              Locale.ROOT,
              "The table %s of this warehouse was written by another version of Redian: they differ in %s.",
              table.name(),
              String.join(", ", different.stream().sorted().toList())));
    }
  }

  private static Set<String> columns(List<StructField> fields) {
    Set<String> columns = new HashSet<>();
    fields.forEach(field -> columns.add(field.name() + " " + field.dataType().sql()));
    return columns;
  }

  private static TableIdentifier name(NewsTable table) {
    return TableIdentifier.of(NAMESPACE, table.name());
  }
}
