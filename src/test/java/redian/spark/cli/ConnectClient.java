package redian.spark.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A notebook's part: asks a Spark Connect server, through Spark's own client, and prints what it
 * learned, one fact a line. Runs in a process of its own, as client and server cannot share a class
 * path.
 */
final class ConnectClient {

  private ConnectClient() {}

  /** Asks the server whose address is the only argument. */
  public static void main(String[] args) {
    SparkSession spark =
        // the class path also holds the other kind of session
        SparkSession.builder().config("spark.api.mode", "connect").remote(args[0]).getOrCreate();
    System.out.println("client " + spark.getClass().getName());
    for (Row table : spark.sql("SHOW TABLES").collectAsList()) {
      System.out.println("table " + table.getString(1));
    }
    spark
        .sql("DESCRIBE articles")
        .where("col_name = 'outlet'")
        .collectAsList()
        .forEach(column -> System.out.println("comment " + column.getString(2)));
    System.out.println("failure " + failure(spark));
    List<Long> counts =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(n -> spark.sql("SELECT count(*) FROM redian.news.pages").first().getLong(0))
            .toList();
    System.out.println("counts " + counts);
    spark.stop();
  }

  private static String failure(SparkSession spark) {
    try {
      spark.sql("SELECT nothing FROM articles").collect();
      return "none";
    } catch (Exception e) {
      // the client throws Spark's AnalysisException, which Scala does not declare
      return e.getClass().getSimpleName();
    }
  }
}
