package redian.spark.cli;

import java.io.PrintStream;
import java.util.Optional;
import redian.spark.job.StepReport;

/** What a person sees while a run works: one line a step, on standard error. */
final class Console {

  private static final String LOG_FILE = "redian.log.file";

  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  void line(String text) {
    // the carriage return and the blanks take away what is left of Spark's progress bar
    out.println(text);
  }

  /** One step: its name, what it did, seconds, and rows written per second. */
  void step(StepReport report) {
    double rate = report.seconds() > 0 ? report.rowsOut() / report.seconds() : 0;
    line(
        "%-9s %-60s %7.1f s %,9.0f rows/s"
            .formatted(report.step(), report.summary(), report.seconds(), rate));
  }

  /** Where Spark's own log goes, if the launcher has set it. */
  static Optional<String> logFile() {
    return Optional.ofNullable(System.getProperty(LOG_FILE));
  }
}
