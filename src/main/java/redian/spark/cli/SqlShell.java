package redian.spark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;

/**
 * Questions and answers on a terminal: a statement may take several lines and ends with a
 * semicolon; a wrong one is answered in a sentence. Ctrl-C drops what is being typed, or stops the
 * query that runs; Ctrl-D leaves.
 */
final class SqlShell {

  private static final String PROMPT = "redian> ";
  private static final String NEXT_LINE_PROMPT = "      > ";
  private static final String HISTORY_FILE = "sql_history";

  private final SparkSession spark;
  private final OutputFormat format;
  private final RowPrinter printer = new RowPrinter(System.out, System.err);

  SqlShell(SparkSession spark, OutputFormat format) {
    this.spark = spark;
    this.format = format;
  }

  /** Whether a person is at the other end, rather than a file or another program. */
  // from Java 22 on there is always a console; the launcher refuses these
  @SuppressWarnings("SystemConsoleNull")
  static boolean isOnTerminal() {
    return System.console() != null;
  }

  /** Answers until the user leaves. */
  void run() {
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      terminal
          .writer()
          .println(
              "A query ends with a semicolon. SHOW TABLES; DESCRIBE articles; Tab completes names; exit leaves.");
      LineReader reader = reader(terminal);
      while (answerNext(reader, terminal)) {
        terminal.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LineReader reader(Terminal terminal) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .appName("redian")
            .terminal(terminal)
            .parser(new StatementParser())
            .completer(SqlCompleter.of(spark))
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, NEXT_LINE_PROMPT)
            // an exclamation mark is an operator here, not a call for history
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.CASE_INSENSITIVE, true);
    historyFile().ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    return builder.build();
  }

  /** Reads and answers what is typed next; false if the user leaves. */
  private boolean answerNext(LineReader reader, Terminal terminal) {
    String typed;
    try {
      typed = reader.readLine(PROMPT);
    } catch (UserInterruptException e) {
      return true;
    } catch (EndOfFileException e) {
      return false;
    }
    if (StatementParser.isFarewell(typed)) {
      return false;
    }
    SignalHandler before = terminal.handle(Signal.INT, signal -> cancel());
    try {
      SqlStatements.split(typed).forEach(this::answer);
    } finally {
      terminal.handle(Signal.INT, before);
    }
    return true;
  }

  private void answer(String statement) {
    long start = System.nanoTime();
    try {
      printer.print(spark.sql(statement), format);
      double seconds = (double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1);
      System.err.printf(Locale.ROOT, "%.1f s%n", seconds);
    } catch (Exception e) {
      // whatever is wrong with one query, the next may be right
      System.err.println(
          e instanceof AnalysisException wrong
              ? SqlCommand.sentence(wrong)
              : "The query failed: " + Redian.rootMessage(e));
    }
  }

  private void cancel() {
    spark.sparkContext().cancelAllJobs();
  }

  /** Where earlier statements are kept; empty if the user has no such place. */
  private static Optional<Path> historyFile() {
    String configured = System.getenv("XDG_CONFIG_HOME");
    Path folder =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home", "."), ".config", "redian")
            : Path.of(configured, "redian");
    try {
      Files.createDirectories(folder);
      return Files.isWritable(folder)
          ? Optional.of(folder.resolve(HISTORY_FILE))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
