package redian.spark.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.unsafe.types.UTF8String;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redian.spark.job.NewsViews;
import redian.spark.job.UsageException;
import redian.spark.job.Warehouse;
import redian.spark.job.WarehouseLocation;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;

/** Spark SQL over the tables. */
@Command(
    name = "sql",
    description =
        "Answers queries; without one, a shell on a terminal, else the queries on standard input,"
            + " each ended by a semicolon.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SqlCommand implements Callable<Integer> {

  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json; default: ${DEFAULT-VALUE}.")
  private OutputFormat format;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "File with queries, each ended by a semicolon.")
  private Path file;

  @Parameters(arity = "0..1", paramLabel = "QUERY", description = "A query over the tables.")
  private String query;

  @Override
  public Integer call() throws IOException {
    if (query != null && file != null) {
      throw new UsageException("Give a query or --file, not both.");
    }
    String text = file == null ? query : read(file);
    WarehouseLocation location = warehouse.check(WarehouseLocation.Intent.USE);
    try (SparkSession spark = WarehouseOption.start("sql", location)) {
      Warehouse.open(spark, warehouse.value());
      spark.catalog().setCurrentCatalog("redian");
      spark.catalog().setCurrentDatabase("news");
      if (text == null && SqlShell.isOnTerminal()) {
        new SqlShell(spark, format).run();
        return Redian.DONE;
      }
      RowPrinter printer = new RowPrinter(System.out, System.err);
      for (String statement : SqlStatements.split(text == null ? standardInput() : text)) {
        answer(spark, statement, printer);
      }
    }
    return Redian.DONE;
  }

  private void answer(SparkSession spark, String statement, RowPrinter printer) {
    try {
      printer.print(spark.sql(statement), format);
    } catch (Exception e) {
      // Spark declares AnalysisException nowhere, being Scala
      if (e instanceof AnalysisException wrong) {
        throw new UsageException(sentence(wrong), e);
      }
      throw e;
    }
  }

  /** What is wrong with a query that cannot be analysed. */
  static String sentence(AnalysisException e) {
    if ("TABLE_OR_VIEW_NOT_FOUND".equals(e.getCondition())) {
      return unknownTable(e.getMessageParameters().getOrDefault("relationName", ""));
    }
    return "The query is wrong: " + e.getSimpleMessage().strip();
  }

  /** Spark's own sentence says nothing of what there is. */
  static String unknownTable(String asked) {
    String name = asked.substring(asked.lastIndexOf('.') + 1).replace("`", "");
    UTF8String text = UTF8String.fromString(name);
    String nearest =
        Stream.concat(NewsTables.ALL.stream().map(NewsTable::name), NewsViews.ALL.stream())
            .min(
                Comparator.comparingInt(
                    known -> text.levenshteinDistance(UTF8String.fromString(known))))
            .orElseThrow();
    return String.format(
        Locale.ROOT,
        "The query is wrong: there is no table or view %s. Did you mean %s? SHOW TABLES and SHOW VIEWS list all.",
        name,
        nearest);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "--file %s cannot be read: %s.", file, e.getMessage()), e);
    }
  }

  private static String standardInput() {
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      return String.join("\n", List.copyOf(in.lines().toList()));
    } catch (UncheckedIOException e) {
      throw new UsageException("Standard input cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
