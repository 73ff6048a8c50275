package redian.spark.job;

import static redian.spark.table.NewsTables.CATALOG;
import static redian.spark.table.NewsTables.NAMESPACE;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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
      new Migration(table, warehouse.load(table)).check();
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

  /**
   * Gives every table the columns of this version; what earlier versions wrote has none of the new
   * ones and keeps null there. Only for the holder of the lease.
   *
   * @throws RunFailedException in one sentence, if a table cannot be brought to this version
   */
  void migrate() {
    NewsTables.ALL.forEach(table -> new Migration(table, load(table)).apply());
  }

  private static TableIdentifier name(NewsTable table) {
    return TableIdentifier.of(NAMESPACE, table.name());
  }
}
