package redian.spark.cli;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;
import redian.spark.job.Sessions;
import redian.spark.job.WarehouseLocation;

/** {@code --warehouse}, and the session on it. */
final class WarehouseOption {

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the tables; made if it does not exist.")
  private String warehouse;

  String value() {
    return warehouse;
  }

  /** Checks the warehouse; before Spark starts. */
  WarehouseLocation check(WarehouseLocation.Intent intent) {
    SparkConf conf = new SparkConf();
    return WarehouseLocation.check(warehouse, intent, conf, hadoop());
  }

  /** Hadoop's configuration as Spark will have it. */
  static Configuration hadoop() {
    return SparkHadoopUtil.get().newConfiguration(new SparkConf());
  }

  static SparkSession start(String command, WarehouseLocation location) {
    return Sessions.start("redian " + command, new SparkConf(), location);
  }
}
