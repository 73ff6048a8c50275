package redian.spark.cli;

import java.time.Clock;
import java.util.Locale;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import redian.spark.job.NewsRun;
import redian.spark.job.RunConfig;
import redian.spark.job.Sessions;
import redian.spark.job.WarehouseLocation;
import redian.spark.job.Words;

/** A run as a person sees it: what it is about to read, each step, and what to try next. */
final class FlowRun {

  private final String name;
  private final RunConfig config;
  private final WarehouseLocation location;
  private final Console console;

  FlowRun(String name, RunConfig config, WarehouseLocation location, Console console) {
    this.name = name;
    this.config = config;
    this.location = location;
    this.console = console;
  }

  SparkSession start() {
    if (config.input() != null) {
      console.line(
          String.format(
              Locale.ROOT,
              "Crawl %s: %s%s%s.",
              config.crawlId(),
              Words.count(config.input().files().size(), "file"),
              leftOut(config.input().hiddenCount(), "hidden one"),
              leftOut(config.input().linkCount(), "symbolic link")));
    }
    return Sessions.start("redian " + name, new SparkConf(), location);
  }

  private static String leftOut(int count, String noun) {
    return count == 0 ? "" : ", and " + Words.count(count, noun) + " left out";
  }

  void take(SparkSession spark, String nothingToDo) {
    if (new NewsRun(spark, config, Clock.systemUTC(), console).run().isEmpty()) {
      console.line(nothingToDo);
    } else {
      console.total();
    }
  }

  /** Where the tables are and what to try next. */
  void published(String warehouse) {
    console.line(
        String.format(
            Locale.ROOT, "The tables are %s.* in %s", WarehouseLocation.namespace(), warehouse));
    Console.logFile().ifPresent(file -> console.line("Spark's log is " + file));
    console.line("Try next:");
    console.line(
        String.format(
            Locale.ROOT,
            "  jobs/redian sql --warehouse %s \"SELECT title, outlet, view_count FROM articles"
                + " ORDER BY view_count DESC LIMIT 10\"",
            warehouse));
    console.line(
        String.format(
            Locale.ROOT, "  jobs/redian sql --warehouse %s \"DESCRIBE articles\"", warehouse));
  }
}
