package redian.spark.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import redian.core.graph.GexfWriter;
import redian.core.graph.GraphFile;
import redian.spark.job.PublishedTables;
import redian.spark.job.UsageException;
import redian.spark.job.WarehouseLocation;
import redian.spark.step.GraphExport;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;

/** Tables as plain files, all of one published state. */
@Command(
    name = "export",
    description = "Writes tables, as the last run published them, to plain files.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ExportCommand implements Callable<Integer> {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Which tables. */
  static final class Selection {
    @Option(names = "--table", paramLabel = "T", description = "One table, by name.")
    private String table;

    @Option(names = "--all", description = "All tables.")
    private boolean all;

    @Option(
        names = "--graph",
        description =
            "Who recommends what: headlines.gexf and outlets.gexf for Gephi; in the other formats,"
                + " the tables of the graph.")
    private boolean graph;
  }

  @Mixin private WarehouseOption warehouse;

  @ArgGroup(multiplicity = "1")
  private Selection selection;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "parquet, csv (RFC 4180) or json (one object a line); gexf (1.3) with --graph.")
  private ExportFormat format;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Folder that gets a folder per table, or the graph files.")
  private String output;

  @Option(
      names = "--bom",
      description = "CSV files begin with a byte order mark: Excel then reads them as UTF-8.")
  private boolean hasByteOrderMark;

  @Option(
      names = "--max-edges",
      paramLabel = "N",
      defaultValue = "50000",
      description =
          "A gexf file holds at most so many edges, those seen most often; default: 50000.")
  private int maxEdges;

  private final Console console = new Console(System.err);

  @Override
  public Integer call() throws IOException {
    if (hasByteOrderMark && format != ExportFormat.CSV) {
      throw new UsageException("--bom is for --format csv only.");
    }
    if (format == ExportFormat.GEXF) {
      return graphFiles();
    }
    List<NewsTable> tables = tables();
    for (NewsTable table : tables) {
      refuseExisting(folder(table));
    }
    WarehouseLocation location = warehouse.check(WarehouseLocation.Intent.USE);
    try (SparkSession spark = WarehouseOption.start("export", location)) {
      PublishedTables published = PublishedTables.latest(spark, warehouse.value());
      for (NewsTable table : tables) {
        write(published.read(table), folder(table));
        console.line(String.format(Locale.ROOT, "%-18s %s", table.name(), folder(table)));
      }
    }
    return Redian.DONE;
  }

  private List<NewsTable> tables() {
    if (selection.graph) {
      return NewsTables.GRAPH;
    }
    return selection.all ? NewsTables.ALL : List.of(named(selection.table));
  }

  private int graphFiles() throws IOException {
    if (!selection.graph) {
      throw new UsageException(
          "--format gexf is for --graph; allowed for tables are parquet, csv and json.");
    }
    if (maxEdges < 1 || maxEdges > GraphExport.MAX_EDGES) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--max-edges is %d: allowed is 1 to %d.",
              maxEdges,
              GraphExport.MAX_EDGES));
    }
    Path headlines = new Path(output, "headlines.gexf");
    Path outlets = new Path(output, "outlets.gexf");
    refuseExisting(headlines);
    refuseExisting(outlets);
    WarehouseLocation location = warehouse.check(WarehouseLocation.Intent.USE);
    try (SparkSession spark = WarehouseOption.start("export", location)) {
      PublishedTables published = PublishedTables.latest(spark, warehouse.value());
      GraphExport export = new GraphExport(published::read, maxEdges);
      write(export.headlines(), headlines);
      write(export.outlets(), outlets);
    }
    return Redian.DONE;
  }

  private void write(GraphFile graph, Path file) throws IOException {
    FileSystem fileSystem = file.getFileSystem(WarehouseOption.hadoop());
    try (OutputStream out = new BufferedOutputStream(fileSystem.create(file, false))) {
      GexfWriter.write(graph, out);
    }
    console.line(String.format(Locale.ROOT, "%s: %s", file, graph.description()));
  }

  private static NewsTable named(String name) {
    return NewsTables.ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    String.format(
                        Locale.ROOT,
                        "--table %s is no table: allowed are %s.",
                        name,
                        String.join(", ", NewsTables.ALL.stream().map(NewsTable::name).toList()))));
  }

  private Path folder(NewsTable table) {
    return new Path(output, table.name());
  }

  private static void refuseExisting(Path folder) {
    try {
      FileSystem fileSystem = folder.getFileSystem(WarehouseOption.hadoop());
      if (fileSystem.exists(folder)) {
        throw new UsageException(
            String.format(
                Locale.ROOT, "--output: %s exists already; nothing is overwritten.", folder));
      }
    } catch (IOException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "--output %s cannot be reached: %s.", folder, e.getMessage()),
          e);
    }
  }

  private void write(Dataset<Row> rows, Path folder) throws IOException {
    switch (format) {
      case PARQUET -> rows.write().parquet(folder.toString());
      case JSON -> rows.write().options(RowPrinter.JSON_OPTIONS).json(folder.toString());
      case CSV -> {
        String header = CsvLines.header(rows.columns());
        CsvLines.withHeader(rows, hasByteOrderMark ? BYTE_ORDER_MARK + header : header)
            .write()
            .option("lineSep", CsvLines.END)
            .option("compression", "none")
            .text(folder.toString());
        nameAsCsv(folder);
      }
      case GEXF -> throw new IllegalStateException("a table is no graph");
    }
  }

  private static void nameAsCsv(Path folder) throws IOException {
    FileSystem fileSystem = folder.getFileSystem(WarehouseOption.hadoop());
    for (FileStatus file : fileSystem.globStatus(new Path(folder, "part-*.txt"))) {
      Path text = file.getPath();
      String name = text.getName().replaceFirst("\\.txt$", ".csv");
      if (!fileSystem.rename(text, new Path(folder, name))) {
        throw new IOException(text + " cannot be renamed to " + name);
      }
    }
  }
}
