package redian.spark.job;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark sessions on a warehouse. */
public final class Sessions {

  private Sessions() {}

  /** Starts Spark, with the warehouse's catalog beside whatever {@code conf} says. */
  public static SparkSession start(String name, SparkConf conf, WarehouseLocation warehouse) {
    SparkConf settings = conf.clone().setAppName(name);
    warehouse.settings().forEach(settings::set);
    // a job that is tried out from a plain class path has no master from spark-submit
    settings.setIfMissing("spark.master", "local[*]");
    if (settings.get("spark.master").startsWith("local")) {
      // what spark-submit looked up earlier, before this class was there, is not used again
      settings.setIfMissing("spark.hadoop.fs.file.impl", ForklessLocalFileSystem.class.getName());
      settings.setIfMissing("spark.hadoop.fs.file.impl.disable.cache", "true");
    }
    return SparkSession.builder().config(settings).getOrCreate();
  }
}
