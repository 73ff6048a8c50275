package redian.spark.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connect.service.SparkConnectService;
import org.apache.spark.sql.connect.service.SparkConnectService$;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import redian.spark.job.Sessions;
import redian.spark.job.UsageException;
import redian.spark.job.Warehouse;
import redian.spark.job.WarehouseLocation;
import redian.spark.table.NewsTables;

/** Spark's own Connect server on the tables, for notebooks and programs on this machine. */
@Command(
    name = "serve",
    description =
        "Serves the tables to Spark Connect clients of this machine until it is ended."
            + " Whoever reaches the port can do all that you can.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {

  /** Clients of other machines are not asked who they are, so they are not let in. */
  private static final String LOOPBACK = "127.0.0.1";

  private static final int LARGEST_PORT = 65_535;

  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "15002",
      description = "Port on 127.0.0.1, 0 for any free one; default: ${DEFAULT-VALUE}.")
  private int port;

  private final Console console = new Console(System.err);

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > LARGEST_PORT) {
      throw new UsageException(
          String.format(Locale.ROOT, "--port is %d, allowed is 0 to %d.", port, LARGEST_PORT));
    }
    WarehouseLocation location = warehouse.check(WarehouseLocation.Intent.USE);
    try (SparkSession spark =
        Sessions.start("redian serve", new SparkConf(), served(location, port))) {
      Warehouse.open(spark, warehouse.value());
      start(spark);
      console.line(
          String.format(
              Locale.ROOT,
              "Serving %s at sc://%s:%d until Ctrl-C.",
              WarehouseLocation.namespace(),
              LOOPBACK,
              SparkConnectService$.MODULE$.localPort()));
      Thread.currentThread().join();
    }
    return Redian.DONE;
  }

  private void start(SparkSession spark) {
    try {
      SparkConnectService.start(spark.sparkContext());
    } catch (Exception e) {
      // the service is Scala, which declares nothing
      if (Redian.rootMessage(e).contains("BindException")) {
        throw new UsageException("--port " + port + " is in use by another program.", e);
      }
      throw e;
    }
  }

  /** The location with what the server's sessions need: the catalog as their default one. */
  private static WarehouseLocation served(WarehouseLocation location, int port) {
    Map<String, String> settings = new TreeMap<>(location.settings());
    settings.put("spark.sql.defaultCatalog", NewsTables.CATALOG);
    settings.put(
        "spark.sql.catalog." + NewsTables.CATALOG + ".default-namespace", NewsTables.NAMESPACE);
    settings.put("spark.connect.grpc.binding.address", LOOPBACK);
    settings.put("spark.connect.grpc.binding.port", Integer.toString(port));
    // parallel queries of several users share the cores
    settings.put("spark.scheduler.mode", "FAIR");
    return new WarehouseLocation(location.folder(), settings);
  }
}
