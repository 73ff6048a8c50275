package redian.spark;

import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import redian.JvmWide;
import redian.spark.job.Sessions;
import redian.spark.job.WarehouseLocation;

/**
 * Gives tests the one Spark session of the test JVM. Its catalog is set for each warehouse by
 * {@link #on}: a session of its own, in the same Spark, so that tests do not see each other's
 * tables.
 */
public final class SparkExtension implements ParameterResolver {

  private static final JvmWide<SparkSession> RUNNING =
      new JvmWide<>(
          () ->
              Sessions.start(
                  "tests",
                  conf(),
                  new WarehouseLocation(
                      "",
                      Map.of(
                          "spark.sql.session.timeZone", "UTC",
                          "spark.sql.extensions",
                              "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions"))));

  /** Settings of every session in tests: small, quiet, loopback only. */
  public static SparkConf conf() {
    return new SparkConf()
        .setMaster("local[2]")
        .set("spark.ui.enabled", "false")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.driver.host", "127.0.0.1")
        // as in jobs/small.properties; the cluster's tests plan adaptively
        .set("spark.sql.adaptive.enabled", "false")
        .set("spark.sql.codegen.wholeStage", "false")
        .set("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .set("spark.sql.shuffle.partitions", "2")
        .set("spark.default.parallelism", "2");
  }

  /** A session on a warehouse folder, in the Spark of the test JVM. */
  public static SparkSession on(Path warehouse) {
    WarehouseLocation location =
        WarehouseLocation.check(
            warehouse.toString(), WarehouseLocation.Intent.CREATE, conf(), new Configuration());
    SparkSession session = SparkSession.active().newSession();
    location.settings().forEach((key, value) -> set(session, key, value));
    // a catalog is looked up in the settings of the thread's session, not of the one that is asked
    SparkSession.setActiveSession(session);
    return session;
  }

  private static void set(SparkSession session, String key, String value) {
    if (session.conf().isModifiable(key) || !key.equals("spark.sql.extensions")) {
      session.conf().set(key, value);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public SparkSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return RUNNING.get();
  }
}
