package redian.spark.job;

import static redian.spark.table.NewsTables.CATALOG;
import static redian.spark.table.NewsTables.NAMESPACE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.SparkConf;

/**
 * Where the tables are, and the catalog that knows them. Unless the configuration names a catalog
 * ({@code spark.sql.catalog.redian.type} or {@code .catalog-impl}), it is the embedded one:
 * Iceberg's JDBC catalog on an SQLite file in the warehouse folder.
 *
 * @param folder absolute URI of the warehouse folder
 * @param settings Spark settings of the catalog
 */
public record WarehouseLocation(String folder, Map<String, String> settings) {

  private static final String KEY = "spark.sql.catalog." + CATALOG;
  private static final String CATALOG_FILE = "catalog.db";

  /** Whether a command may make a warehouse where there is none. */
  public enum Intent {
    CREATE,
    USE
  }

  /**
   * Checks the location, and creates the folder if that is the intent.
   *
   * @throws UsageException in one sentence, before Spark starts
   */
  public static WarehouseLocation check(
      String warehouse, Intent intent, SparkConf conf, Configuration hadoop) {
    Map<String, String> settings = new TreeMap<>();
    settings.put(KEY, "org.apache.iceberg.spark.SparkCatalog");
    // what other processes have committed must be seen
    settings.put(KEY + ".cache-enabled", "false");
    settings.put(
        "spark.sql.extensions",
        "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
    settings.put("spark.sql.session.timeZone", "UTC");
    String folder = qualified(warehouse, hadoop);
    settings.put(KEY + ".warehouse", folder);
    if (!conf.contains(KEY + ".type") && !conf.contains(KEY + ".catalog-impl")) {
      settings.putAll(embedded(warehouse, folder, intent));
    }
    settings.keySet().removeIf(conf::contains);
    return new WarehouseLocation(folder, settings);
  }

  private static String qualified(String warehouse, Configuration hadoop) {
    try {
      org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(warehouse);
      FileSystem fileSystem = path.getFileSystem(hadoop);
      return fileSystem.makeQualified(path).toString();
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--warehouse %s is no place that can be reached: %s.",
              warehouse,
              e.getMessage()),
          e);
    }
  }

  private static Map<String, String> embedded(String warehouse, String folder, Intent intent) {
    if (!folder.startsWith("file:")) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--warehouse %s is not a local folder, and the embedded catalog (SQLite) is safe on local folders only: set %s.type and its settings (rest, hive, glue, or jdbc on PostgreSQL) in the properties file.",
              warehouse,
              KEY));
    }
    Path local = Path.of(java.net.URI.create(folder).getPath());
    if (local.toString().contains("?")) {
      throw new UsageException("--warehouse " + warehouse + " may not contain a question mark.");
    }
    Path catalogFile = local.resolve(CATALOG_FILE);
    if (intent == Intent.CREATE) {
      createFolder(warehouse, local);
    } else if (!Files.exists(catalogFile)) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--warehouse %s holds no tables yet: fill it with redian run.",
              warehouse));
    }
    return Map.of(
        KEY + ".type", "jdbc",
        KEY + ".uri", "jdbc:sqlite:" + catalogFile + "?busy_timeout=30000",
        KEY + ".jdbc.schema-version", "V1");
  }

  private static void createFolder(String warehouse, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "--warehouse %s cannot be created: %s.", warehouse, reason(e)),
          e);
    }
    if (!Files.isWritable(folder) || !canCreateFileIn(folder)) {
      throw new UsageException("--warehouse " + warehouse + " cannot be written to.");
    }
  }

  /** Tries it: permissions alone do not show a read-only file system, nor do they bind root. */
  private static boolean canCreateFileIn(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, "_probe", null));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  /** Prefix of the tables' names: {@code redian.news}. */
  public static String namespace() {
    return CATALOG + "." + NAMESPACE;
  }
}
